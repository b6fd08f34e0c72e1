FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/BurdenCompliance.Drafts/*.csproj src/BurdenCompliance.Drafts/packages.lock.json src/BurdenCompliance.Drafts/
COPY src/BurdenCompliance.Rules/*.csproj src/BurdenCompliance.Rules/packages.lock.json src/BurdenCompliance.Rules/
COPY src/BurdenCompliance.Registry/*.csproj src/BurdenCompliance.Registry/packages.lock.json src/BurdenCompliance.Registry/
COPY src/BurdenCompliance.Web/*.csproj src/BurdenCompliance.Web/packages.lock.json src/BurdenCompliance.Web/
COPY src/BurdenCompliance.Cli/*.csproj src/BurdenCompliance.Cli/packages.lock.json src/BurdenCompliance.Cli/
RUN dotnet restore src/BurdenCompliance.Web --locked-mode && dotnet restore src/BurdenCompliance.Cli --locked-mode
COPY RuleCatalog.json ./
COPY src src
RUN dotnet publish src/BurdenCompliance.Web --no-restore --configuration Release --output /app \
    && dotnet publish src/BurdenCompliance.Cli --no-restore --configuration Release --output /burden

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# PostgreSQL is a service of its own here; diagnostics would write to the read-only file system.
ENV URLS=http://0.0.0.0:8080 ASPNETCORE_HTTP_PORTS= Registry__DataDirectory=/data DOTNET_EnableDiagnostics=0
RUN install -d -o $APP_UID -g $APP_UID /data /keys
COPY --from=build /app /app
# The command, for migrations: dotnet /burden/burden.dll migrate
COPY --from=build /burden /burden
USER $APP_UID
VOLUME /data /keys
EXPOSE 8080
ENTRYPOINT ["dotnet", "/app/BurdenCompliance.Web.dll"]
