namespace IoTAuditClient.FuzzTests.Fuzzing;

/// <summary>
/// Makes the input of a seed, always the same one. Every edit has its own numbers, so that leaving one out does not
/// change the others.
/// </summary>
/// <param name="seed">The seed.</param>
/// <param name="isLeftOut">Says of each edit, by its place, whether to leave it out.</param>
internal delegate Mutant<T> Mutants<T>(ulong seed, Func<int, bool> isLeftOut);
