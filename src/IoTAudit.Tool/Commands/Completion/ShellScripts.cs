namespace IoTAudit.Tool.Commands.Completion;

/// <summary>
/// For each shell a script that asks the program itself what may come next, with the directive
/// <c>[suggest:position]</c>.
/// </summary>
internal static class ShellScripts
{
    private const string Bash = """
        # Completion of iot-audit for bash.
        _iot_audit() {
            local word line suggestions
            word=${COMP_WORDS[COMP_CWORD]}
            line=${COMP_LINE/#"${COMP_WORDS[0]}"/iot-audit}
            suggestions=$("${COMP_WORDS[0]}" "[suggest:$((COMP_POINT + ${#line} - ${#COMP_LINE}))]" "$line" 2>/dev/null)
            mapfile -t COMPREPLY < <(compgen -W "$suggestions" -- "$word")
        }
        complete -o default -F _iot_audit iot-audit

        """;

    // A file _iot-audit in the fpath is the body of a function of this name, which has to complete when it is first called.
    private const string Zsh = """
        #compdef iot-audit
        # Completion of iot-audit for zsh.
        _iot_audit() {
            local -a suggestions
            local line="iot-audit${BUFFER#${words[1]}}"
            suggestions=("${(@f)$("${words[1]}" "[suggest:$((CURSOR + ${#line} - ${#BUFFER}))]" "$line" 2>/dev/null)}")
            suggestions=("${(@)suggestions:#}")
            if (( ${#suggestions} )); then
                compadd -- "${suggestions[@]}"
            else
                _files
            fi
        }
        if [[ ${funcstack[1]} == _iot-audit ]]; then
            _iot_audit
        else
            compdef _iot_audit iot-audit
        fi

        """;

    private const string Fish = """
        # Completion of iot-audit for fish.
        function __iot_audit_complete
            set -l before (commandline --cut-at-cursor | string replace --regex '^\s*\S+' iot-audit)
            iot-audit "[suggest:"(string length -- "$before")"]" "$before" 2>/dev/null
        end
        complete --command iot-audit --arguments '(__iot_audit_complete)'

        """;

    private const string PowerShell = """
        # Completion of iot-audit for PowerShell.
        Register-ArgumentCompleter -Native -CommandName iot-audit -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $line = $commandAst.ToString().PadRight($cursorPosition - $commandAst.Extent.StartOffset)
            iot-audit "[suggest:$($cursorPosition - $commandAst.Extent.StartOffset)]" "$line" 2>$null |
                Where-Object { $_ -like "$wordToComplete*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    private static readonly (string Shell, string Script)[] Scripts = [("bash", Bash), ("zsh", Zsh), ("fish", Fish), ("pwsh", PowerShell)];

    public static IReadOnlyList<string> Shells { get; } = [.. Scripts.Select(script => script.Shell)];

    /// <summary>The script for a shell, or null where there is none.</summary>
    public static string? Find(string shell) =>
        Array.Find(Scripts, script => string.Equals(script.Shell, shell, StringComparison.OrdinalIgnoreCase)).Script;
}
