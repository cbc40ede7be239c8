using CaseFlow.Domain.Sayings;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaseFlow.Infrastructure.Persistence;

/// <summary>A saying in a column of text; the sentences of former versions stand there as they are.</summary>
internal sealed class StoredSaying()
    : ValueConverter<Saying, string>(saying => SayingJson.Stored(saying), stored => SayingJson.Read(stored));
