using BurdenCompliance.Drafts;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BurdenCompliance.Web.Problems;

/// <summary>A request that was not done, with its stable code and a Chinese sentence.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code"><c>E_…</c>; clients may rely on it.</param>
/// <param name="Detail">What is wrong and what to do.</param>
internal sealed record Problem(int Status, string Code, string Detail)
{
    public static readonly Problem BadRequest = new(400, "E_BAD_REQUEST", Wording.ProblemBadRequest);
    public static readonly Problem BrokenForm = new(400, "E_BAD_REQUEST", RequestWording.BrokenForm);
    public static readonly Problem BadCall = new(400, "E_BAD_REQUEST", RequestWording.BadCall);
    public static readonly Problem UnfitText = new(400, "E_BAD_REQUEST", RequestWording.UnfitText);
    public static readonly Problem WrongCursor = new(400, "E_CURSOR", RequestWording.WrongCursor);
    public static readonly Problem NoFile = new(400, "E_NO_FILE", Wording.ProblemNoFile);
    public static readonly Problem NoIdempotencyKey = new(400, "E_NO_IDEMPOTENCY_KEY", Wording.ProblemNoIdempotencyKey);
    public static readonly Problem ForeignHost = new(400, "E_HOST", Wording.ProblemForeignHost);
    public static readonly Problem NoToken = new(400, "E_NO_TOKEN", AccessWording.NoToken);
    public static readonly Problem SignInNeeded = new(401, "E_SIGN_IN", AccessWording.SignInNeeded);
    public static readonly Problem SignInRefused = new(401, "E_SIGN_IN_REFUSED", AccessWording.SignInRefused);
    public static readonly Problem SignOnFailed = new(400, "E_SIGN_ON", SignOnWording.Failed);
    public static readonly Problem SignOnUnknown = new(403, "E_SIGN_ON_UNKNOWN", SignOnWording.Unknown);
    public static readonly Problem SignOnServer = new(503, "E_SIGN_ON_SERVER", SignOnWording.Server);
    public static readonly Problem TlsNeeded = new(403, "E_TLS", SignOnWording.TlsNeeded);
    public static readonly Problem Forbidden = new(403, "E_FORBIDDEN", AccessWording.Forbidden);
    public static readonly Problem DutyOpen = new(403, "E_DUTY_OPEN", AccessWording.DutyOpen);
    public static readonly Problem CrossSite = new(403, "E_CROSS_SITE", Wording.ProblemCrossSite);
    public static readonly Problem NotFound = new(404, "E_NOT_FOUND", Wording.ProblemNotFound);
    public static readonly Problem MethodNotAllowed = new(405, "E_METHOD", Wording.ProblemMethod);
    public static readonly Problem TooLarge = new(413, "E_FILE_TOO_LARGE", Wording.ProblemTooLarge);
    public static readonly Problem NotMultipart = new(415, "E_NOT_MULTIPART", Wording.ProblemNotMultipart);
    public static readonly Problem KeyReused = new(422, "E_IDEMPOTENCY_KEY_REUSED", Wording.ProblemKeyReused);
    public static readonly Problem Infected = new(422, "E_INFECTED", OperatingWording.Infected);
    public static readonly Problem Busy = new(429, "E_BUSY", Wording.ProblemBusy);
    public static readonly Problem Throttled = new(429, "E_THROTTLED", AccessWording.Throttled);
    public static readonly Problem TooManyAtOnce = new(429, "E_TOO_MANY_AT_ONCE", SettingsWording.TooManyAtOnce);
    public static readonly Problem StorageFull = new(413, "E_STORAGE_FULL", SettingsWording.StorageFull);
    public static readonly Problem Internal = new(500, "E_INTERNAL", Wording.ProblemInternal);
    public static readonly Problem NotReady = new(503, "E_NOT_READY", Wording.ProblemNotReady);
    public static readonly Problem FileLost = new(503, "E_FILE_LOST", OperatingWording.FileLost);
    public static readonly Problem NotScanned = new(503, "E_NOT_SCANNED", OperatingWording.NotScanned);

    /// <summary>What stands in the way when a form does not hold exactly one file.</summary>
    public static Problem NotOne(int files) =>
        files == 0 ? NoFile : new Problem(400, "E_SEVERAL_FILES", string.Format(RequestWording.SeveralFiles, files));

    /// <summary>A form field beyond the limit; the name comes from the client.</summary>
    public static Problem FieldTooLong(string field) =>
        new(413, "E_FIELD_TOO_LONG", string.Format(RequestWording.FieldTooLong, Uploads.FileName.Clean(field)));

    /// <summary>More keys than one: which of them counts would be a guess.</summary>
    public static Problem SeveralKeys(int keys) =>
        new(400, "E_SEVERAL_IDEMPOTENCY_KEYS", string.Format(RequestWording.SeveralKeys, keys));

    /// <summary>A profile given by hand that cannot be used.</summary>
    public static Problem WrongProfile(ProfileException wrong) => new(400, "E_PROFILE", wrong.Message);

    /// <summary>Declared exceptions that cannot be used.</summary>
    public static Problem WrongDeclarations(Rules.DeclarationException wrong) => new(400, "E_DECLARATIONS", wrong.Message);

    /// <summary>A file that is not accepted.</summary>
    public static Problem Refused(Refusal refusal) => new(422, refusal.Code, refusal.Message);

    /// <summary>What to say of a bare status.</summary>
    public static Problem Of(int status) => status switch
    {
        401 => SignInNeeded,
        403 => Forbidden,
        404 => NotFound,
        405 => MethodNotAllowed,
        413 => TooLarge,
        415 => NotMultipart,
        // Nothing of ours answers 422 bare but a key used for two requests.
        422 => KeyReused,
        429 => Busy,
        503 => NotReady,
        >= 400 and < 500 => BadRequest with { Status = status },
        _ => Internal,
    };

    /// <summary>As problem details (RFC 9457).</summary>
    public ProblemHttpResult Result() => TypedResults.Problem(
        Detail, statusCode: Status, title: Wording.ProblemTitle, type: "about:blank",
        extensions: [new KeyValuePair<string, object?>("code", Code)]);

    /// <summary>Answers a program.</summary>
    public Task WriteAsync(HttpContext context) => Result().ExecuteAsync(context);

    /// <summary>Answers a program with problem details, a browser with the page for troubles.</summary>
    public Task AnswerAsync(HttpContext context)
    {
        if (!IsForPeople(context.Request))
            return WriteAsync(context);
        context.Features.Set(this);
        context.Response.StatusCode = Status;
        return Task.CompletedTask;
    }

    /// <summary>Whether a browser asks for a page.</summary>
    public static bool IsForPeople(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
}
