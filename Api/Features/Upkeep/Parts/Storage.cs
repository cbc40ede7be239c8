using CaseFlow.Api.Features.Health;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Health;

namespace CaseFlow.Api.Features.Upkeep.Parts;

/// <summary>存储: whether database and data folder take what is written, how large the database is, and how much room is left.</summary>
internal sealed class Storage(ProgramProbe probe, StorageRoom room) : ISystemPart
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Some weeks of attachments.</summary>
    private const long Little = 2048 * Megabyte;

    /// <summary>What one import may take.</summary>
    private const long TooLittle = 200 * Megabyte;

    public SystemPartName Part => SystemPartName.Storage;

    public async Task<SystemLine> Read(Reader by, CancellationToken ct)
    {
        var state = await probe.State(ct);
        if (!state.Troubles.IsEmpty)
            return new SystemLine(Part, SystemLight.Broken, GetHealth.Words(state.Troubles[0]));
        return Of(await room.Read(ct));
    }

    internal static SystemLine Of(RoomLeft room)
    {
        var kind = Saying.Of(room.IsFile ? "upkeep.storage.file" : "upkeep.storage.server");
        var size = Spoken.Size(room.Database);
        return room.Free is not { } free
            ? new SystemLine(SystemPartName.Storage, SystemLight.Well, Saying.Of("upkeep.storage.well", ("kind", kind), ("size", size)))
            : new SystemLine(
                SystemPartName.Storage,
                free < TooLittle ? SystemLight.Broken
                    : free < Little ? SystemLight.Look
                    : SystemLight.Well,
                Saying.Of(
                    free < Little ? "upkeep.storage.little" : "upkeep.storage.free",
                    ("kind", kind),
                    ("size", size),
                    ("free", Spoken.Size(free))
                )
            );
    }
}
