using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CaseFlow.Infrastructure.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Office : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account_events",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Account = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    By = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Address = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    Device = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_events", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoles",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    NormalizedName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Unit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, defaultValue: "zh-CN", collation: "C"),
                    LeftAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    MustChoosePassword = table.Column<bool>(type: "boolean", nullable: false),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PhoneNumber = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "calendars",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    EffectiveFrom = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Edition = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendars", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    MessageId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    MessageKey = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true, collation: "C"),
                    UrlKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    Region = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Category = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Sentiment = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Subjects = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RealName = table.Column<bool>(type: "boolean", nullable: true),
                    Level = table.Column<int>(type: "integer", nullable: true),
                    Route = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    PostedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DiscoveredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RegisteredBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Result = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    NextDue = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Fields = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "contents",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Piece = table.Column<int>(type: "integer", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contents", x => new { x.Sha256, x.Piece });
                });

            migrationBuilder.CreateTable(
                name: "counters",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counters", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "delegations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Principal = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Delegate = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Procedures = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    GivenBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    GivenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delegations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "draft_editors",
                columns: table => new
                {
                    DefinitionId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Session = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Person = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    HoldsSince = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    TakenBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TakenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_editors", x => new { x.DefinitionId, x.Person, x.Session });
                });

            migrationBuilder.CreateTable(
                name: "former_names",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_former_names", x => new { x.Code, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "handovers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Person = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    By = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    UndoneBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    UndoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handovers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FileName = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false, collation: "C"),
                    Sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Mapping = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Sheet = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Encoding = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Repairs = table.Column<bool>(type: "boolean", nullable: true),
                    DefinitionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RequestedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RequestedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    FinishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Status = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Rows = table.Column<int>(type: "integer", nullable: true),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    Created = table.Column<int>(type: "integer", nullable: false),
                    Duplicates = table.Column<int>(type: "integer", nullable: false),
                    InError = table.Column<int>(type: "integer", nullable: false),
                    Subjects = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Problem = table.Column<string>(type: "text", nullable: true),
                    LeftOut = table.Column<string>(type: "text", nullable: true),
                    FileRemovedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "keys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FriendlyName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Xml = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "mails",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MessageId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Person = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    ToAddress = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ToName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Urgent = table.Column<bool>(type: "boolean", nullable: false),
                    Status = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    NextAttemptAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    TriedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastReply = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "moves",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    DefinitionId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    To = table.Column<int>(type: "integer", nullable: false),
                    Steps = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NewLimits = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    By = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    PreviewedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moves", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    EffectiveFrom = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Edition = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "preferences",
                columns: table => new
                {
                    Person = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Settings = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_preferences", x => x.Person);
                });

            migrationBuilder.CreateTable(
                name: "procedure_walks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DefinitionId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Script = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Trace = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SavedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedure_walks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "procedures",
                columns: table => new
                {
                    DefinitionId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Definition = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SavedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    PublishedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    ConfirmedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedures", x => new { x.DefinitionId, x.Version });
                    table.CheckConstraint("CK_procedures_published", "(\"PublishedAt\" IS NULL) = (\"PublishedBy\" IS NULL)");
                });

            migrationBuilder.CreateTable(
                name: "proof_rounds",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Cases = table.Column<int>(type: "integer", nullable: false),
                    Unsound = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proof_rounds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rule_tables",
                columns: table => new
                {
                    Table = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SavedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    PublishedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Edition = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rule_tables", x => new { x.Table, x.Version });
                    table.CheckConstraint("CK_rule_tables_published", "(\"PublishedAt\" IS NULL) = (\"Edition\" IS NULL)");
                });

            migrationBuilder.CreateTable(
                name: "units",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Parent = table.Column<string>(type: "character varying(100)", nullable: true, collation: "C"),
                    ChangedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_units", x => x.Code);
                    table.CheckConstraint("CK_units_not_above_itself", "\"Parent\" <> \"Code\"");
                    table.ForeignKey(
                        name: "FK_units_units_Parent",
                        column: x => x.Parent,
                        principalTable: "units",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoleClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RoleId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ClaimType = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ClaimValue = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoleClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetRoleClaims_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<string>(type: "character varying(100)", nullable: false, collation: "C"),
                    ClaimType = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ClaimValue = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ProviderKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    UserId = table.Column<string>(type: "character varying(100)", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserRoles",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "character varying(100)", nullable: false, collation: "C"),
                    RoleId = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserRoles", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "character varying(100)", nullable: false, collation: "C"),
                    LoginProvider = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attachments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    MediaType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    UploadedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_attachments_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_events",
                columns: table => new
                {
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Turn = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Event = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Answer = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Calendar = table.Column<int>(type: "integer", nullable: false),
                    Organisation = table.Column<int>(type: "integer", nullable: false),
                    Rules = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_events", x => new { x.CaseId, x.Turn });
                    table.ForeignKey(
                        name: "FK_case_events_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_mentions",
                columns: table => new
                {
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    CaseId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_mentions", x => new { x.Number, x.CaseId });
                    table.ForeignKey(
                        name: "FK_case_mentions_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_subjects",
                columns: table => new
                {
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CaseId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_subjects", x => new { x.Code, x.CaseId });
                    table.ForeignKey(
                        name: "FK_case_subjects_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deadlines",
                columns: table => new
                {
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Visit = table.Column<int>(type: "integer", nullable: false),
                    Rung = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deadlines", x => new { x.CaseId, x.Visit, x.Rung });
                    table.ForeignKey(
                        name: "FK_deadlines_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "escalations",
                columns: table => new
                {
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Visit = table.Column<int>(type: "integer", nullable: false),
                    Rung = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Label = table.Column<string>(type: "text", nullable: false),
                    Mark = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Step = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    StepName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_escalations", x => new { x.CaseId, x.Visit, x.Rung });
                    table.ForeignKey(
                        name: "FK_escalations_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "proof_findings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    What = table.Column<string>(type: "text", nullable: false),
                    Since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proof_findings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_proof_findings_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "proof_repairs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    What = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    By = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Turn = table.Column<int>(type: "integer", nullable: false),
                    Before = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    UndoneBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    UndoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proof_repairs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_proof_repairs_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "runs",
                columns: table => new
                {
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    DefinitionId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Turn = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_runs", x => x.CaseId);
                    table.ForeignKey(
                        name: "FK_runs_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "set_aside",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Queue = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Item = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    CaseId = table.Column<long>(type: "bigint", nullable: true),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    TriedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    NextAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_set_aside", x => x.Id);
                    table.ForeignKey(
                        name: "FK_set_aside_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tasks",
                columns: table => new
                {
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Visit = table.Column<int>(type: "integer", nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    Step = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    StepName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Face = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Status = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Person = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Role = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Unit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Addressee = table.Column<string>(type: "character varying(220)", maxLength: 220, nullable: false, collation: "C"),
                    ClaimedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ClaimedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    FirstDue = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DueOrder = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PausedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    PausedDue = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Mark = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Urges = table.Column<int>(type: "integer", nullable: false),
                    UrgedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ClosedFor = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Outcome = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    OutcomeLabel = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tasks", x => new { x.CaseId, x.Visit, x.Seq });
                    table.ForeignKey(
                        name: "FK_tasks_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "handover_items",
                columns: table => new
                {
                    HandoverId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Area = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Item = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    CaseId = table.Column<long>(type: "bigint", nullable: true),
                    Successor = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    What = table.Column<string>(type: "text", nullable: false),
                    Answer = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Told = table.Column<string>(type: "text", nullable: true),
                    Before = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handover_items", x => new { x.HandoverId, x.Number });
                    table.ForeignKey(
                        name: "FK_handover_items_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_handover_items_handovers_HandoverId",
                        column: x => x.HandoverId,
                        principalTable: "handovers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_findings",
                columns: table => new
                {
                    ImportId = table.Column<long>(type: "bigint", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Column = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    CaseNumber = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_findings", x => new { x.ImportId, x.Line, x.Seq });
                    table.ForeignKey(
                        name: "FK_import_findings_imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Person = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    InPlaceOf = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Visit = table.Column<int>(type: "integer", nullable: false),
                    Cause = table.Column<string>(type: "character varying(110)", maxLength: 110, nullable: false, collation: "C"),
                    Copy = table.Column<bool>(type: "boolean", nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                    Mark = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Urgent = table.Column<bool>(type: "boolean", nullable: false),
                    ByMail = table.Column<bool>(type: "boolean", nullable: false),
                    Withheld = table.Column<bool>(type: "boolean", nullable: false),
                    MailId = table.Column<long>(type: "bigint", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ReadAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Note = table.Column<int>(type: "integer", nullable: true),
                    OpensTo = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_notices_mails_MailId",
                        column: x => x.MailId,
                        principalTable: "mails",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_moves",
                columns: table => new
                {
                    MoveId = table.Column<string>(type: "character varying(40)", nullable: false, collation: "C"),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    From = table.Column<int>(type: "integer", nullable: false),
                    Turn = table.Column<int>(type: "integer", nullable: false),
                    Verdict = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    Step = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Answer = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Told = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_moves", x => new { x.MoveId, x.CaseId });
                    table.ForeignKey(
                        name: "FK_case_moves_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_case_moves_moves_MoveId",
                        column: x => x.MoveId,
                        principalTable: "moves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_changes",
                columns: table => new
                {
                    DefinitionId = table.Column<string>(type: "character varying(100)", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Before = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Changes = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_changes", x => new { x.DefinitionId, x.Version, x.Number });
                    table.ForeignKey(
                        name: "FK_draft_changes_procedures_DefinitionId_Version",
                        columns: x => new { x.DefinitionId, x.Version },
                        principalTable: "procedures",
                        principalColumns: new[] { "DefinitionId", "Version" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "publications",
                columns: table => new
                {
                    DefinitionId = table.Column<string>(type: "character varying(100)", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ConfirmedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Answer = table.Column<string>(type: "text", nullable: true),
                    AnsweredBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publications", x => new { x.DefinitionId, x.Version });
                    table.ForeignKey(
                        name: "FK_publications_procedures_DefinitionId_Version",
                        columns: x => new { x.DefinitionId, x.Version },
                        principalTable: "procedures",
                        principalColumns: new[] { "DefinitionId", "Version" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "task_drafts",
                columns: table => new
                {
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Visit = table.Column<int>(type: "integer", nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    Person = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Fields = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_drafts", x => new { x.CaseId, x.Visit, x.Seq, x.Person });
                    table.ForeignKey(
                        name: "FK_task_drafts_tasks_CaseId_Visit_Seq",
                        columns: x => new { x.CaseId, x.Visit, x.Seq },
                        principalTable: "tasks",
                        principalColumns: new[] { "CaseId", "Visit", "Seq" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "task_openings",
                columns: table => new
                {
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Visit = table.Column<int>(type: "integer", nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    Person = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_openings", x => new { x.CaseId, x.Visit, x.Seq, x.Person });
                    table.ForeignKey(
                        name: "FK_task_openings_tasks_CaseId_Visit_Seq",
                        columns: x => new { x.CaseId, x.Visit, x.Seq },
                        principalTable: "tasks",
                        principalColumns: new[] { "CaseId", "Visit", "Seq" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "task_passings",
                columns: table => new
                {
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Visit = table.Column<int>(type: "integer", nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    Turn = table.Column<int>(type: "integer", nullable: false),
                    How = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    From = table.Column<string>(type: "character varying(220)", maxLength: 220, nullable: false, collation: "C"),
                    Held = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    By = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    For = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Person = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Role = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Unit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Because = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_passings", x => new { x.CaseId, x.Visit, x.Seq, x.Turn });
                    table.ForeignKey(
                        name: "FK_task_passings_tasks_CaseId_Visit_Seq",
                        columns: x => new { x.CaseId, x.Visit, x.Seq },
                        principalTable: "tasks",
                        principalColumns: new[] { "CaseId", "Visit", "Seq" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "task_pauses",
                columns: table => new
                {
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Visit = table.Column<int>(type: "integer", nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_pauses", x => new { x.CaseId, x.Visit, x.Seq, x.Until });
                    table.ForeignKey(
                        name: "FK_task_pauses_tasks_CaseId_Visit_Seq",
                        columns: x => new { x.CaseId, x.Visit, x.Seq },
                        principalTable: "tasks",
                        principalColumns: new[] { "CaseId", "Visit", "Seq" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_account_events_Address_At",
                table: "account_events",
                columns: new[] { "Address", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_account_events_Key_At",
                table: "account_events",
                columns: new[] { "Key", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetRoleClaims_RoleId",
                table: "AspNetRoleClaims",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "AspNetRoles",
                column: "NormalizedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserRoles_RoleId",
                table: "AspNetUserRoles",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUsers_Unit",
                table: "AspNetUsers",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_attachments_CaseId",
                table: "attachments",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_mentions_CaseId",
                table: "case_mentions",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_moves_CaseId",
                table: "case_moves",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_subjects_CaseId",
                table: "case_subjects",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_ClosedAt",
                table: "cases",
                column: "ClosedAt");

            migrationBuilder.CreateIndex(
                name: "IX_cases_MessageKey",
                table: "cases",
                column: "MessageKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_Number",
                table: "cases",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_ReceivedAt",
                table: "cases",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_cases_RegisteredBy_Id",
                table: "cases",
                columns: new[] { "RegisteredBy", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_Status_Id",
                table: "cases",
                columns: new[] { "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_UrlKey",
                table: "cases",
                column: "UrlKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_deadlines_DueAt",
                table: "deadlines",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_delegations_Delegate_Until",
                table: "delegations",
                columns: new[] { "Delegate", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_delegations_Principal_Until",
                table: "delegations",
                columns: new[] { "Principal", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_delegations_Until",
                table: "delegations",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_escalations_At",
                table: "escalations",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_handover_items_CaseId",
                table: "handover_items",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_handovers_State",
                table: "handovers",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_imports_Status",
                table: "imports",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_mails_MessageId",
                table: "mails",
                column: "MessageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_mails_Status_NextAttemptAt",
                table: "mails",
                columns: new[] { "Status", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_moves_State",
                table: "moves",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_notices_ByMail_MailId",
                table: "notices",
                columns: new[] { "ByMail", "MailId" });

            migrationBuilder.CreateIndex(
                name: "IX_notices_CaseId_Visit_Cause_Person",
                table: "notices",
                columns: new[] { "CaseId", "Visit", "Cause", "Person" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notices_MailId",
                table: "notices",
                column: "MailId");

            migrationBuilder.CreateIndex(
                name: "IX_notices_opening",
                table: "notices",
                columns: new[] { "OpensTo", "CaseId" },
                filter: "\"OpensTo\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_notices_Person_Id",
                table: "notices",
                columns: new[] { "Person", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_procedure_walks_DefinitionId_Name",
                table: "procedure_walks",
                columns: new[] { "DefinitionId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_procedures_one_draft",
                table: "procedures",
                column: "DefinitionId",
                unique: true,
                filter: "\"PublishedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_proof_findings_CaseId_Code_Place",
                table: "proof_findings",
                columns: new[] { "CaseId", "Code", "Place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_proof_repairs_CaseId",
                table: "proof_repairs",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_rule_tables_Edition",
                table: "rule_tables",
                column: "Edition",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rule_tables_one_draft",
                table: "rule_tables",
                column: "Table",
                unique: true,
                filter: "\"PublishedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_runs_DefinitionId_Version",
                table: "runs",
                columns: new[] { "DefinitionId", "Version" });

            migrationBuilder.CreateIndex(
                name: "IX_set_aside_CaseId",
                table: "set_aside",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_set_aside_Queue_Item",
                table: "set_aside",
                columns: new[] { "Queue", "Item" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_task_passings_handed_over",
                table: "task_passings",
                columns: new[] { "By", "At", "CaseId" },
                filter: "\"How\" = 'HandedOver'");

            migrationBuilder.CreateIndex(
                name: "IX_tasks_Addressee_CaseId",
                table: "tasks",
                columns: new[] { "Addressee", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_tasks_claimed",
                table: "tasks",
                column: "ClaimedBy",
                filter: "\"Status\" = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_tasks_ClosedBy_ClosedAt_CaseId",
                table: "tasks",
                columns: new[] { "ClosedBy", "ClosedAt", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_tasks_due",
                table: "tasks",
                columns: new[] { "DueAt", "Status", "ClosedAt", "FirstDue", "Unit", "CaseId" },
                filter: "\"DueAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_tasks_first_due",
                table: "tasks",
                column: "FirstDue",
                filter: "\"FirstDue\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_tasks_inbox",
                table: "tasks",
                columns: new[] { "Addressee", "DueOrder", "CaseId", "Visit", "Seq", "ClaimedBy", "Unit", "StepName", "OpenedAt", "Mark" },
                filter: "\"Status\" = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_tasks_open_at_unit",
                table: "tasks",
                columns: new[] { "Unit", "CaseId", "DueAt" },
                filter: "\"Status\" = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_tasks_rulings",
                table: "tasks",
                column: "ClosedAt",
                filter: "\"Face\" = 'ask-ruling'");

            migrationBuilder.CreateIndex(
                name: "IX_tasks_Unit_CaseId",
                table: "tasks",
                columns: new[] { "Unit", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_units_Parent",
                table: "units",
                column: "Parent");

            PostgresTriggers.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_events");

            migrationBuilder.DropTable(
                name: "AspNetRoleClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserRoles");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "attachments");

            migrationBuilder.DropTable(
                name: "calendars");

            migrationBuilder.DropTable(
                name: "case_events");

            migrationBuilder.DropTable(
                name: "case_mentions");

            migrationBuilder.DropTable(
                name: "case_moves");

            migrationBuilder.DropTable(
                name: "case_subjects");

            migrationBuilder.DropTable(
                name: "contents");

            migrationBuilder.DropTable(
                name: "counters");

            migrationBuilder.DropTable(
                name: "deadlines");

            migrationBuilder.DropTable(
                name: "delegations");

            migrationBuilder.DropTable(
                name: "draft_changes");

            migrationBuilder.DropTable(
                name: "draft_editors");

            migrationBuilder.DropTable(
                name: "escalations");

            migrationBuilder.DropTable(
                name: "former_names");

            migrationBuilder.DropTable(
                name: "handover_items");

            migrationBuilder.DropTable(
                name: "import_findings");

            migrationBuilder.DropTable(
                name: "keys");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "organisations");

            migrationBuilder.DropTable(
                name: "preferences");

            migrationBuilder.DropTable(
                name: "procedure_walks");

            migrationBuilder.DropTable(
                name: "proof_findings");

            migrationBuilder.DropTable(
                name: "proof_repairs");

            migrationBuilder.DropTable(
                name: "proof_rounds");

            migrationBuilder.DropTable(
                name: "publications");

            migrationBuilder.DropTable(
                name: "rule_tables");

            migrationBuilder.DropTable(
                name: "runs");

            migrationBuilder.DropTable(
                name: "set_aside");

            migrationBuilder.DropTable(
                name: "task_drafts");

            migrationBuilder.DropTable(
                name: "task_openings");

            migrationBuilder.DropTable(
                name: "task_passings");

            migrationBuilder.DropTable(
                name: "task_pauses");

            migrationBuilder.DropTable(
                name: "units");

            migrationBuilder.DropTable(
                name: "AspNetRoles");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "moves");

            migrationBuilder.DropTable(
                name: "handovers");

            migrationBuilder.DropTable(
                name: "imports");

            migrationBuilder.DropTable(
                name: "mails");

            migrationBuilder.DropTable(
                name: "procedures");

            migrationBuilder.DropTable(
                name: "tasks");

            migrationBuilder.DropTable(
                name: "cases");
        }
    }
}
