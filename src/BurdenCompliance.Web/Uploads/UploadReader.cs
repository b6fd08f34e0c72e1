using System.Collections.Immutable;
using System.Text;
using BurdenCompliance.Web.Hosting;
using BurdenCompliance.Web.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BurdenCompliance.Web.Uploads;

/// <summary>Reads a multipart form to memory only: no byte of a file that may be refused reaches a disk.</summary>
internal sealed class UploadReader : IDisposable
{
    private const int MostParts = 100;

    private readonly List<MemoryBlock> _blocks = [];
    private readonly List<UploadedFile> _files = [];
    private readonly Dictionary<string, StringValues> _fields = new(StringComparer.Ordinal);

    /// <summary>Reads the request's form and puts it where antiforgery and model binding look for it.</summary>
    /// <returns>Null when done; <see cref="UploadedFiles.Of"/> then gives the files.</returns>
    public static async Task<Problem?> ReadAsync(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 200 } boundary)
            return Problem.NotMultipart;
        var reader = new UploadReader();
        context.Response.RegisterForDispose(reader);
        try
        {
            if (await reader.PartsAsync(new MultipartReader(boundary.ToString(), context.Request.Body), context.RequestAborted) is { } problem)
                return problem;
        }
        // A form cut short or malformed; Kestrel's own refusals carry a status and pass.
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return Problem.BrokenForm;
        }
        context.Features.Set<IFormFeature>(new FormFeature(new FormCollection(reader._fields)));
        context.Features.Set(new UploadedFiles([.. reader._files]));
        return null;
    }

    public void Dispose()
    {
        _blocks.ForEach(block => block.Dispose());
        _blocks.Clear();
    }

    private async Task<Problem?> PartsAsync(MultipartReader form, CancellationToken cancellation)
    {
        for (var part = 0; await form.ReadNextSectionAsync(cancellation) is { } section; part++)
        {
            if (part == MostParts || !ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                return Problem.BrokenForm;
            var block = new MemoryBlock();
            _blocks.Add(block);
            var isFile = disposition.IsFileDisposition();
            if (!await block.FillAsync(section.Body, isFile ? ServerLimits.File : ServerLimits.Body, cancellation))
                return isFile ? Problem.TooLarge : Problem.FieldTooLong(HeaderUtilities.RemoveQuotes(disposition.Name).ToString());
            Keep(disposition, block);
        }
        return null;
    }

    private void Keep(ContentDispositionHeaderValue disposition, MemoryBlock block)
    {
        if (!disposition.IsFileDisposition())
        {
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            _fields[name] = StringValues.Concat(_fields.GetValueOrDefault(name), Encoding.UTF8.GetString(block.Bytes.Span));
            return;
        }
        var sent = disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName);
        // A form sent without choosing a file carries one empty part without a name.
        if (block.Bytes.Length > 0 || sent.Length > 0)
            _files.Add(new UploadedFile(FileName.Clean(sent.ToString()), block.Bytes));
    }
}
