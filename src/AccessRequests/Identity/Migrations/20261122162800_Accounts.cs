using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace AccessRequests.Identity.Migrations;

// Its model stands in the snapshot alone: the copy that the tool writes beside every migration says nothing more.
[DbContext(typeof(StaffDb))]
[Migration("20261122162800_Accounts")]
public sealed class Accounts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema("identity");

        migrationBuilder.CreateTable(
            name: "role",
            schema: "identity",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                normalized_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                concurrency_stamp = table.Column<string>(type: "text", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_role", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "staff",
            schema: "identity",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                display_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                left_on = table.Column<DateOnly>(type: "date", nullable: true),
                one_time_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                password_hash = table.Column<string>(type: "text", nullable: true),
                security_stamp = table.Column<string>(type: "text", nullable: true),
                concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                phone_number = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                access_failed_count = table.Column<int>(type: "integer", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_staff", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "role_claim",
            schema: "identity",
            columns: table => new
            {
                id = table.Column<int>(type: "integer", nullable: false)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                role_id = table.Column<Guid>(type: "uuid", nullable: false),
                claim_type = table.Column<string>(type: "text", nullable: true),
                claim_value = table.Column<string>(type: "text", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_role_claim", x => x.id);
                table.ForeignKey(
                    name: "FK_role_claim_role_role_id",
                    column: x => x.role_id,
                    principalSchema: "identity",
                    principalTable: "role",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "staff_claim",
            schema: "identity",
            columns: table => new
            {
                id = table.Column<int>(type: "integer", nullable: false)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                user_id = table.Column<Guid>(type: "uuid", nullable: false),
                claim_type = table.Column<string>(type: "text", nullable: true),
                claim_value = table.Column<string>(type: "text", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_staff_claim", x => x.id);
                table.ForeignKey(
                    name: "FK_staff_claim_staff_user_id",
                    column: x => x.user_id,
                    principalSchema: "identity",
                    principalTable: "staff",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "staff_login",
            schema: "identity",
            columns: table => new
            {
                login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                provider_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                provider_display_name = table.Column<string>(type: "text", nullable: true),
                user_id = table.Column<Guid>(type: "uuid", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_staff_login", x => new { x.login_provider, x.provider_key });
                table.ForeignKey(
                    name: "FK_staff_login_staff_user_id",
                    column: x => x.user_id,
                    principalSchema: "identity",
                    principalTable: "staff",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "staff_passkey",
            schema: "identity",
            columns: table => new
            {
                credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                user_id = table.Column<Guid>(type: "uuid", nullable: false),
                data = table.Column<string>(type: "jsonb", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_staff_passkey", x => x.credential_id);
                table.ForeignKey(
                    name: "FK_staff_passkey_staff_user_id",
                    column: x => x.user_id,
                    principalSchema: "identity",
                    principalTable: "staff",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "staff_role",
            schema: "identity",
            columns: table => new
            {
                user_id = table.Column<Guid>(type: "uuid", nullable: false),
                role_id = table.Column<Guid>(type: "uuid", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_staff_role", x => new { x.user_id, x.role_id });
                table.ForeignKey(
                    name: "FK_staff_role_role_role_id",
                    column: x => x.role_id,
                    principalSchema: "identity",
                    principalTable: "role",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "FK_staff_role_staff_user_id",
                    column: x => x.user_id,
                    principalSchema: "identity",
                    principalTable: "staff",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "staff_token",
            schema: "identity",
            columns: table => new
            {
                user_id = table.Column<Guid>(type: "uuid", nullable: false),
                login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                value = table.Column<string>(type: "text", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_staff_token", x => new { x.user_id, x.login_provider, x.name });
                table.ForeignKey(
                    name: "FK_staff_token_staff_user_id",
                    column: x => x.user_id,
                    principalSchema: "identity",
                    principalTable: "staff",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.InsertData(
            schema: "identity",
            table: "role",
            columns: ["id", "concurrency_stamp", "name", "normalized_name"],
            columnTypes: ["uuid", "text", "character varying(256)", "character varying(256)"],
            values: new object[,]
            {
                { new Guid("00000001-0000-0000-0000-000000000000"), "caseworker", "caseworker", "CASEWORKER" },
                { new Guid("00000002-0000-0000-0000-000000000000"), "data-protection-lead", "data-protection-lead", "DATA-PROTECTION-LEAD" },
                { new Guid("00000003-0000-0000-0000-000000000000"), "director", "director", "DIRECTOR" },
                { new Guid("00000004-0000-0000-0000-000000000000"), "administrator", "administrator", "ADMINISTRATOR" }
            });

        migrationBuilder.CreateIndex(
            name: "RoleNameIndex",
            schema: "identity",
            table: "role",
            column: "normalized_name",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_role_claim_role_id",
            schema: "identity",
            table: "role_claim",
            column: "role_id");

        migrationBuilder.CreateIndex(
            name: "EmailIndex",
            schema: "identity",
            table: "staff",
            column: "normalized_email");

        migrationBuilder.CreateIndex(
            name: "UserNameIndex",
            schema: "identity",
            table: "staff",
            column: "normalized_user_name",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_staff_claim_user_id",
            schema: "identity",
            table: "staff_claim",
            column: "user_id");

        migrationBuilder.CreateIndex(
            name: "IX_staff_login_user_id",
            schema: "identity",
            table: "staff_login",
            column: "user_id");

        migrationBuilder.CreateIndex(
            name: "IX_staff_passkey_user_id",
            schema: "identity",
            table: "staff_passkey",
            column: "user_id");

        migrationBuilder.CreateIndex(
            name: "IX_staff_role_role_id",
            schema: "identity",
            table: "staff_role",
            column: "role_id");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(name: "role_claim", schema: "identity");
        migrationBuilder.DropTable(name: "staff_claim", schema: "identity");
        migrationBuilder.DropTable(name: "staff_login", schema: "identity");
        migrationBuilder.DropTable(name: "staff_passkey", schema: "identity");
        migrationBuilder.DropTable(name: "staff_role", schema: "identity");
        migrationBuilder.DropTable(name: "staff_token", schema: "identity");
        migrationBuilder.DropTable(name: "role", schema: "identity");
        migrationBuilder.DropTable(name: "staff", schema: "identity");
    }
}
