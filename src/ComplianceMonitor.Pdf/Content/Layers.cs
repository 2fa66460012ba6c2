using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Content;

/// <summary>Optional content (ISO 32000-1, 8.11): what is switched off when the file is opened is not shown to anyone.</summary>
internal sealed class Layers
{
    private const int MostGroups = 10_000;
    private readonly PdfFile _file;
    private readonly HashSet<PdfDictionary> _off = [];

    public Layers(PdfFile file)
    {
        _file = file;
        PdfDictionary? properties = file.Dictionary(file.Dictionary(file.Trailer["Root"])?["OCProperties"]);
        PdfDictionary? usual = file.Dictionary(properties?["D"]);
        if (file.Name(usual?["BaseState"]) == "OFF")
        {
            _off.UnionWith(Groups(properties?["OCGs"]));
            _off.ExceptWith(Groups(usual?["ON"]));
        }

        _off.UnionWith(Groups(usual?["OFF"]));
    }

    /// <summary>True for a group that is off, and for a membership of groups that are, as its policy says.</summary>
    public bool IsOff(PdfDictionary? content)
    {
        if (content is null || _off.Count == 0 || _file.Name(content["Type"]) != "OCMD")
        {
            return content is not null && _off.Contains(content);
        }

        PdfDictionary[] members = [.. Groups(content["OCGs"])];
        return members.Length > 0 && _file.Name(content["P"]) switch
        {
            "AllOn" => members.Any(_off.Contains),
            "AnyOff" => !members.Any(_off.Contains),
            "AllOff" => !members.All(_off.Contains),
            _ => members.All(_off.Contains),
        };
    }

    private IEnumerable<PdfDictionary> Groups(PdfObject? value) => _file.Resolve(value) switch
    {
        PdfArray many => many.Items.Take(MostGroups).Select(_file.Dictionary).OfType<PdfDictionary>(),
        PdfDictionary one => [one],
        _ => [],
    };
}
