using System.CommandLine;
using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.CommandLine;

/// <summary>A command that is built only where the command line asks for it, because each has many options.</summary>
/// <param name="Name">What it is called by.</param>
/// <param name="Create">Builds it. A group also takes what follows its name on the command line.</param>
internal sealed record NamedCommand(string Name, Func<ConsoleContext, IReadOnlyList<string>, Command> Create)
{
    public NamedCommand(string name, Func<ConsoleContext, Command> create)
        : this(name, (context, _) => create(context))
    {
    }

    /// <summary>
    /// Adds the command that the arguments begin with. Where they begin with none, such as for help, a completion or a typing error,
    /// it adds all.
    /// </summary>
    public static void AddTo(Command parent, NamedCommand[] commands, ConsoleContext context, IReadOnlyList<string> arguments)
    {
        var named = Array.Find(commands, command => arguments.Count > 0 && command.Name == arguments[0]);
        string[] rest = named is null ? [] : [.. arguments.Skip(1)];
        foreach (var command in named is null ? commands : [named])
        {
            parent.Subcommands.Add(command.Create(context, rest));
        }
    }
}
