using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplianceMonitor.Core.Accounts.Attesting;

/// <summary>The forms by which people say how an account is set, read once from Data/attestation-forms.json.</summary>
public sealed partial class AttestationForms
{
    private const string AnyOther = "*";

    private readonly FormFile _file;

    private AttestationForms(FormFile file) => _file = file;

    /// <summary>The forms of this edition of the product.</summary>
    public static AttestationForms Default { get; } = Load();

    /// <summary>Keys of the platforms that have a form of their own.</summary>
    public IEnumerable<string> Platforms => _file.Forms.Select(form => form.Platform).Where(key => key != AnyOther);

    /// <summary>The settings of a platform, those that every account has included. A platform without a form has the one for any other.</summary>
    /// <param name="platform">The platform's key; null for what every account has.</param>
    public IReadOnlyList<FormSetting> Of(string? platform)
    {
        PlatformForm own = Find(platform) ?? Find(AnyOther)!;
        return [.. own.Settings, .. (own.With ?? []).SelectMany(other => Find(other)!.Settings), .. _file.Common];
    }

    /// <summary>The settings of a platform that one control is about.</summary>
    /// <param name="platform">The platform's key; null for what every account has.</param>
    /// <param name="control">The control's id.</param>
    public IReadOnlyList<FormSetting> Of(string? platform, string control) => [.. Of(platform).Where(setting => setting.Control == control)];

    private PlatformForm? Find(string? platform) => _file.Forms.FirstOrDefault(form => form.Platform == platform);

    private static AttestationForms Load()
    {
        using Stream data = Assembly.GetExecutingAssembly().GetManifestResourceStream("Data/attestation-forms.json")
            ?? throw new InvalidOperationException("Data/attestation-forms.json is not in the assembly.");
        return new(JsonSerializer.Deserialize(data, AttestationFormContext.Default.FormFile)
            ?? throw new InvalidOperationException("Data/attestation-forms.json is empty."));
    }

    internal sealed record PlatformForm(string Platform, IReadOnlyList<string>? With, IReadOnlyList<FormSetting> Settings);

    internal sealed record FormFile(DateOnly AsOf, IReadOnlyList<FormSetting> Common, IReadOnlyList<PlatformForm> Forms);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true)]
    [JsonSerializable(typeof(FormFile))]
    internal sealed partial class AttestationFormContext : JsonSerializerContext;
}
