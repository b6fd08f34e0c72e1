#:sdk Microsoft.NET.Sdk.Web
#:property ImplicitUsings=enable

// What the framework alone needs to take a file by form and answer its length: the measure for examinations.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
var app = builder.Build();
app.MapPost("/", async (HttpRequest request) => Results.Json(new { bytes = (await request.ReadFormAsync()).Files[0].Length }));
app.Run();
