using Dragoman.Editions;
using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Desk.Release;

/// <summary>A form whose wall-clock time comes twice, to be sent again with the one that is meant.</summary>
public sealed record TwiceView(AmbiguousTimeException Time, string Action, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    internal static TwiceView Of(AmbiguousTimeException time, HttpRequest request) => new(
        time,
        request.Path,
        [.. request.Form.Where(field => field.Key is not (FormTime.Twice or "__RequestVerificationToken")).SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))]);
}
