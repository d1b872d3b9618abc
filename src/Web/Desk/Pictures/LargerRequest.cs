using Microsoft.AspNetCore.Http.Metadata;

namespace Dragoman.Web.Desk.Pictures;

/// <summary>An address to which more may be sent than to others.</summary>
public sealed class LargerRequest(long most) : IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => most;
}
