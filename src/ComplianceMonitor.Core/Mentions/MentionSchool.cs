using System.Text.Json.Serialization;

namespace ComplianceMonitor.Core.Mentions;

/// <summary>What is known of a school when its mentions are told from those of its namesakes.</summary>
/// <param name="Id">Names the school in items.</param>
/// <param name="Name">The full name.</param>
public sealed record MentionSchool(string Id, string Name)
{
    /// <summary>Other names of the institution. Never a person's name.</summary>
    public IReadOnlyList<string> Aliases { get; init => field = value ?? []; } = [];

    /// <summary>The town that it stands in.</summary>
    public string? Town { get; init; }

    /// <summary>The county.</summary>
    public string? County { get; init; }

    /// <summary>The postcode.</summary>
    public string? Postcode { get; init; }

    /// <summary>The local authority.</summary>
    public string? LocalAuthority { get; init; }

    /// <summary>The address of its website.</summary>
    public string? Website { get; init; }

    /// <summary>Its own accounts.</summary>
    public IReadOnlyList<MentionHandle> Handles { get; init => field = value ?? []; } = [];

    /// <summary>Villages and quarters that its pupils come from.</summary>
    public IReadOnlyList<string> Nearby { get; init => field = value ?? []; } = [];

    /// <summary>What a school's file says of it.</summary>
    /// <param name="school">The school.</param>
    public static MentionSchool Of(Schools.School school) => new(school.Id, school.Name)
    {
        Aliases = school.Aliases,
        Town = school.Town,
        Postcode = school.Postcode,
        Website = school.Website,
    };
}

/// <summary>An account of the school.</summary>
/// <param name="Platform">Key of the platform.</param>
/// <param name="Handle">The handle without @.</param>
public sealed record MentionHandle(string Platform, string Handle);

/// <summary>The file formats of schools, items and models.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true, WriteIndented = true)]
[JsonSerializable(typeof(MentionSchool))]
[JsonSerializable(typeof(MentionItem))]
[JsonSerializable(typeof(Learning.MentionModel))]
public sealed partial class MentionJson : JsonSerializerContext;

/// <summary>The formats of the embedded data.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Text.Lexicon.WordFile))]
[JsonSerializable(typeof(Identity.Gazetteer.PlaceFile))]
[JsonSerializable(typeof(Stories.StoryWords.CommonFile))]
internal sealed partial class MentionData : JsonSerializerContext;
