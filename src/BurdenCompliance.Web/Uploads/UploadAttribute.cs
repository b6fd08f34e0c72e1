using Microsoft.AspNetCore.Http.Metadata;

namespace BurdenCompliance.Web.Uploads;

/// <summary>Marks an endpoint whose form holds files; they are read to memory before it runs.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UploadAttribute : Attribute, IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => Hosting.ServerLimits.UploadBody;
}
