using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaseFlow.Infrastructure.Persistence;

/// <summary>A moment in UTC, whatever offset it was written with.</summary>
public sealed class UtcMoments()
    : ValueConverter<DateTimeOffset, DateTimeOffset>(moment => moment.ToUniversalTime(), moment => moment.ToUniversalTime());
