FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json ./
COPY ops/lib.sh ops/publish ops/
COPY src src
RUN --mount=type=cache,target=/root/.nuget ops/publish /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Letters are printed in this typeface.
RUN apt-get update && apt-get install --yes --no-install-recommends fonts-liberation && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app ./
# The master key is made here on the first start, unless the volume brings it.
RUN install --directory --mode=700 --owner=$APP_UID --group=$APP_UID /keys
USER $APP_UID
# No debugging socket: it would let another process read the memory that holds the keys, and it needs a disk to write to.
ENV ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_HTTP_PORTS=8080 Keys__Directory=/keys DOTNET_EnableDiagnostics=0
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=6s --start-period=60s CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.1\\r\\nHost: localhost:8080\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r -t 5 answer <&3 && [[ $answer == *' 200 '* ]]"]
ENTRYPOINT ["dotnet", "AccessRequests.dll"]
