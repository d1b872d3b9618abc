namespace Dragoman.Provenance;

/// <summary>
/// What checking a signature showed. <paramref name="KeyId"/> is the key that the signature names, also when the
/// signature is refused; <paramref name="Problem"/> is a sentence for a person, null when it is valid.
/// </summary>
public sealed record SignatureCheck(bool Valid, string? KeyId, string? Problem)
{
    internal static SignatureCheck By(string keyId) => new(true, keyId, null);

    internal static SignatureCheck Refused(string problem, string? keyId = null) => new(false, keyId, problem);
}
