using AccessRequests.Identity.OpenId;
using AccessRequests.Identity.People;
using AccessRequests.Identity.SecondFactors;
using AccessRequests.Identity.Sessions;
using AccessRequests.Identity.Tokens;
using JasperFx.CommandLine.Descriptions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AccessRequests.Identity;

public static class Setup
{
    /// <summary>OWASP's advice for PBKDF2 with HMAC-SHA-512.</summary>
    const int PasswordIterations = 210_000;

    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<AccessCodes>().AddSingleton<Attempts>().AddSingleton<CodeEntry>();
        services.AddSingleton<Tickets>().AddSingleton<Spent>().AddSingleton<KnownBrowser>();
        services.AddSingleton(PublicForms.From(builder.Configuration));
        services.AddSessions(builder.Configuration);
        services.AddSecondFactors(builder.Configuration);
        services.AddOpenId(builder.Configuration);
        services.AddStaff();
        services.AddSingleton<StaffSchema>().AddSingleton<ISystemPart, StaffSchema.Part>();
        if (!builder.Environment.IsProduction())
            services.AddHostedService<StaffSchema.AtStart>();
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        // A failure tells itself by its exception; on an empty database the first start always has one.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
    }

    public static void MapIdentity(this IEndpointRouteBuilder app)
    {
        app.MapSignIn();
        app.MapChangePassword();
        app.MapAccount();
        app.MapSessions();
        app.MapSecondFactor();
        app.MapOwnFactors();
        app.MapConfirming();
        app.MapPeople();
        app.MapPeopleApi();
        app.MapOversight();
        app.MapTokens();
        app.MapOpenId();
        app.MapSessionApi();
    }

    static void AddStaff(this IServiceCollection services)
    {
        services.AddDbContextFactory<StaffDb>((provider, options) => options.UseNpgsql(
            provider.GetRequiredService<NpgsqlDataSource>(), npgsql => npgsql.MigrationsHistoryTable(StaffDb.History, StaffDb.Schema)));
        services.AddIdentityCore<StaffMember>(options =>
        {
            // With the tables of passkeys from the first migration on.
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.User.RequireUniqueEmail = true;
            options.User.AllowedUserNameCharacters = "";
            // PasswordRules says it all, in our words.
            options.Password = new() { RequiredLength = 1, RequiredUniqueChars = 0, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
        }).AddRoles<IdentityRole<Guid>>().AddEntityFrameworkStores<StaffDb>().AddPasswordValidator<PasswordRules>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordIterations);
        services.AddSingleton<Changes>().AddScoped<FactorResets>().AddScoped<PeopleDesk>();
        services.AddScoped<StaffAccounts>().AddScoped<SignIn>().AddSingleton<StaffDirectory>();
    }

    static void AddSecondFactors(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(SecondFactorPolicy.From(configuration));
        services.AddSingleton<Authenticators>().AddSingleton<RecoveryCodes>();
        services.AddScoped<IPasskeyHandler<StaffMember>, PasskeyHandler<StaffMember>>().Configure<IdentityPasskeyOptions>(Passkeys.Configure);
        services.AddScoped<Passkeys>().AddScoped<Proving>().AddScoped<StepUp>().AddScoped<OwnFactors>().AddScoped<SecondFactorRemoval>();
    }

    static void AddSessions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SessionStore>().AddSingleton(provider => SessionMemory.From(configuration, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<TokenStore>().AddSingleton<TokenScopes>().AddSingleton<OwnTokens>();
        services.AddAuthentication(StaffSession.Scheme)
            .AddScheme<AuthenticationSchemeOptions, StaffSessionHandler>(StaffSession.Scheme, null)
            .AddScheme<AuthenticationSchemeOptions, RequesterSessionHandler>(RequesterSession.Scheme, null);
        services.AddAuthorization();
    }
}
