using System.Diagnostics;
using BurdenCompliance.Registry;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BurdenCompliance.Web.Hosting;

/// <summary>Traces and figures for the office's own collector; off unless an address is set. Routes and durations, never an address with values in it, never a word of a draft.</summary>
internal static class Telemetry
{
    /// <summary>Address of the collector (OTLP over HTTP), without path.</summary>
    public const string Setting = "Telemetry:Endpoint";

    // What may be told of a request; everything else is taken off before it leaves.
    private static readonly HashSet<string> Told = new(StringComparer.Ordinal)
    {
        "http.request.method", "http.route", "http.response.status_code", "url.scheme", "network.protocol.version", "error.type",
    };

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } address)
            return services;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
            return services.AddSingleton<IHostedService>(_ => throw new StartRefusedException(string.Format(Text.OperatingWording.TelemetryEndpoint, Setting, address)));
        return services.AddHostedService(_ => new Exporter(endpoint));
    }

    private sealed class Exporter(Uri endpoint) : IHostedService
    {
        private TracerProvider? _traces;
        private MeterProvider? _figures;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var resource = ResourceBuilder.CreateEmpty().AddService("BurdenCompliance", serviceInstanceId: Environment.MachineName);
            _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
                .AddSource("Microsoft.AspNetCore", ActsSource.Name).AddProcessor(new Discretion())
                .AddOtlpExporter(o => (o.Protocol, o.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(endpoint, "/v1/traces"))).Build();
            _figures = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
                .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql", "System.Runtime")
                .AddOtlpExporter(o => (o.Protocol, o.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(endpoint, "/v1/metrics"))).Build();
            return Task.CompletedTask;
        }

        // What is left is sent, but a collector that does not answer holds up no stop.
        public Task StopAsync(CancellationToken cancellationToken)
        {
            _traces?.Shutdown(2_000);
            _figures?.Shutdown(2_000);
            _traces?.Dispose();
            _figures?.Dispose();
            return Task.CompletedTask;
        }
    }

    private sealed class Discretion : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            foreach (var (name, _) in data.TagObjects.ToList())
            {
                if (!Told.Contains(name))
                    data.SetTag(name, null);
            }
            data.TraceStateString = null;
        }
    }
}
