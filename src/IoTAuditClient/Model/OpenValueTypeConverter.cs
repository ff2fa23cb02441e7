using System.ComponentModel;
using System.Globalization;

namespace IoTAuditClient.Model;

/// <summary>Converts text to an open value and back. Each value has a class of its own, because the trimmer keeps what an attribute
/// names.</summary>
internal abstract class OpenValueTypeConverter<T> : TypeConverter
    where T : struct, IParsable<T>
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? T.Parse(text, culture) : base.ConvertFrom(context, culture, value);
}
