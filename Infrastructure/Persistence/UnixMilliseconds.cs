using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaseFlow.Infrastructure.Persistence;

/// <summary>A moment as whole milliseconds since 1970-01-01 UTC.</summary>
public sealed class UnixMilliseconds()
    : ValueConverter<DateTimeOffset, long>(
        moment => moment.ToUnixTimeMilliseconds(),
        number => DateTimeOffset.FromUnixTimeMilliseconds(number)
    );
