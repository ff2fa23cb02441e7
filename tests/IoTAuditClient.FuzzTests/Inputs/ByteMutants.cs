using IoTAuditClient.FuzzTests.Fuzzing;

namespace IoTAuditClient.FuzzTests.Inputs;

/// <summary>Good bytes with up to six edits.</summary>
internal static class ByteMutants
{
    private const int MostEdits = 6;
    private const int LongestText = 6000;

    public static Mutants<byte[]> Of(params byte[][] corpus) => (seed, isLeftOut) =>
    {
        var random = new Random(Fold(seed));
        var bytes = corpus[random.Next(corpus.Length)];
        var edits = new string?[random.Next(1, MostEdits + 1)];
        for (var i = 0; i < edits.Length; i++)
        {
            var ofEdit = new Random(random.Next());
            if (!isLeftOut(i))
            {
                (bytes, edits[i]) = ByteEdits.Apply(bytes, ofEdit, corpus);
            }
        }

        return new Mutant<byte[]>(bytes, bytes.Length, edits, Show(bytes));
    };

    /// <summary>The seed of a generator that takes no more than 32 bits.</summary>
    public static int Fold(ulong seed) => unchecked((int)(seed ^ (seed >> 32)));

    // Base64, because it has to come back as it was.
    private static string Show(byte[] bytes)
    {
        var text = Convert.ToBase64String(bytes);
        return text.Length > LongestText ? $"{text[..LongestText]}... ({bytes.Length} bytes in all)" : text;
    }
}
