using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseFlow.Benchmarks.Load;

/// <summary>Counts what EF Core sends to the database in this process while it lives.</summary>
internal sealed class StatementCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> subscriptions = [];
    private int statements;
    private int transactions;

    public StatementCount() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public int Statements => statements;

    public int Transactions => transactions;

    /// <summary>How often each statement was sent, the most frequent first.</summary>
    public Dictionary<string, int> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Counts from nothing again.</summary>
    public void Restart()
    {
        (statements, transactions) = (0, 0);
        Texts.Clear();
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name)
        {
            Interlocked.Increment(ref statements);
            var text = ((CommandExecutedEventData)value.Value!).Command.CommandText;
            lock (Texts)
                Texts[text] = Texts.GetValueOrDefault(text) + 1;
        }
        else if (value.Key == RelationalEventId.TransactionStarted.Name)
            Interlocked.Increment(ref transactions);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());
}
