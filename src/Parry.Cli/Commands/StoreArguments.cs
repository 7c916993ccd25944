using System.CommandLine;

namespace Parry.Cli.Commands;

/// <summary>The options that keep a run, or every point of a sweep, in a database.</summary>
internal sealed class StoreArguments
{
    public const string DefaultPath = "parry.db";

    private readonly Option<string?> _store = new("--store")
    {
        Description = $"Also keep what is run in this database ({DefaultPath} in the current folder unless named); "
            + "see 'parry runs'.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _outcomes = new("--store-outcomes")
    {
        Description = "With --store: keep the outcome of every replication too.",
    };

    public StoreArguments(Command command)
    {
        command.Options.Add(_store);
        command.Options.Add(_outcomes);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_outcomes) && result.GetResult(_store) is null)
            {
                result.AddError("--store-outcomes: there is nothing to keep them in; say --store too");
            }
        });
    }

    /// <summary>The database of a command that reads one.</summary>
    public static Option<string> Existing() => new("--store")
    {
        Description = "The database of runs.",
        DefaultValueFactory = _ => DefaultPath,
    };

    /// <summary>Null where the run is not to be kept.</summary>
    public RunKeeper? Open(ParseResult parsed) => parsed.GetResult(_store) is null
        ? null
        : new RunKeeper(parsed.GetValue(_store) ?? DefaultPath, parsed.GetValue(_outcomes));

    /// <summary>As <see cref="Open"/>, for points of a sweep.</summary>
    public PointKeeper? OpenForPoints(ParseResult parsed) => parsed.GetResult(_store) is null
        ? null
        : new PointKeeper(parsed.GetValue(_store) ?? DefaultPath, parsed.GetValue(_outcomes));
}
