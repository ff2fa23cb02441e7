namespace IoTAudit.Tool.Findings;

/// <summary>Prints items in one format, each as soon as it is there.</summary>
internal interface IItemWriter<in T>
{
    void Write(T item);

    /// <summary>Prints what belongs to the end.</summary>
    /// <param name="isPartial">Whether something that should be there is missing.</param>
    void Complete(bool isPartial);
}
