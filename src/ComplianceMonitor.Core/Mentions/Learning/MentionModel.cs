using System.Reflection;
using System.Text.Json;

namespace ComplianceMonitor.Core.Mentions.Learning;

/// <summary>The weights of everything that speaks for or against: is it this school, and each concern.</summary>
/// <remarks>An answer's likelihood is the logistic function of the sum of the weights of what was seen, so each weight can be read as an argument.</remarks>
/// <param name="Identity">What speaks for this school.</param>
/// <param name="Concerns">What speaks for each concern, by its slug.</param>
public sealed record MentionModel(IdentityModel Identity, IReadOnlyDictionary<string, ConcernModel> Concerns)
{
    /// <summary>The model of this edition of the product.</summary>
    public static MentionModel Default { get; } = Load();

    /// <summary>Reads a model.</summary>
    /// <param name="json">What <see cref="ToJson"/> wrote.</param>
    /// <exception cref="JsonException">It is none.</exception>
    public static MentionModel Parse(string json)
    {
        MentionModel model = JsonSerializer.Deserialize(json, MentionJson.Default.MentionModel) ?? throw new JsonException("It is empty.");
        if (model.Identity?.Features is null || model.Concerns is null || model.Concerns.Values.Any(concern => concern?.Features is null))
        {
            throw new JsonException("It has no identity.features or no concerns.");
        }

        if (model.All.FirstOrDefault(weight => !double.IsFinite(weight.Weight) || string.IsNullOrEmpty(weight.When)) is { } bad)
        {
            throw new JsonException($"A weight of '{bad.When}' is not usable.");
        }

        return model;
    }

    /// <summary>The model as a file.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, MentionJson.Default.MentionModel);

    private IEnumerable<Argument> All => Identity.Features.Concat(Concerns.Values.SelectMany(concern => concern.Features));

    private static MentionModel Load()
    {
        using Stream data = Assembly.GetExecutingAssembly().GetManifestResourceStream("Data/mention-model.json")
            ?? throw new InvalidOperationException("Data/mention-model.json is not in the assembly.");
        using StreamReader reader = new(data);
        return Parse(reader.ReadToEnd());
    }
}

/// <summary>One argument for or against.</summary>
/// <param name="When">What is looked for: a name of an identity feature, or a rule over groups of words.</param>
/// <param name="Prior">The weight that a person gave it; learning starts from it.</param>
/// <param name="Weight">The weight that is used.</param>
/// <param name="Says">The argument in words; null where it needs no telling.</param>
public sealed record Argument(string When, double Prior, double Weight, string? Says = null);

/// <summary>Whether an item is about the school.</summary>
/// <param name="Bias">The sum's start.</param>
/// <param name="No">Below this likelihood the answer is no.</param>
/// <param name="Yes">From this likelihood on it is yes; between the two it is unclear.</param>
/// <param name="Features">The arguments.</param>
public sealed record IdentityModel(double Bias, double No, double Yes, IReadOnlyList<Argument> Features);

/// <summary>Whether an item raises a concern.</summary>
/// <param name="Bias">The sum's start.</param>
/// <param name="Threshold">From this likelihood on it is raised; low where a doubt is to be raised.</param>
/// <param name="Features">The arguments.</param>
public sealed record ConcernModel(double Bias, double Threshold, IReadOnlyList<Argument> Features);
