#include "app/cli/parser_texts.h"

#include <CLI/CLI.hpp>

namespace holdfast::cli {

namespace {

std::vector<const CLI::App*> commandsOf(const CLI::App& app)
{
    // Hidden commands have no group.
    return app.get_subcommands([](const CLI::App* command) { return !command->get_group().empty(); });
}

std::vector<const CLI::Option*> optionsOf(const CLI::App& app)
{
    return app.get_options([](const CLI::Option* option) { return !option->get_group().empty(); });
}

// A leading dot or quote is a request to roff; a hyphen would be printed as one that cannot be searched for.
std::string roff(const std::string& text)
{
    std::string out;
    for (const char c : text)
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else
            out += c;
    return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

std::string spelled(const CLI::Option& option)
{
    std::string names = option.get_name(option.get_positional());
    if (!option.get_positional() && option.get_expected_min() > 0)
        names += " " + option.get_type_name();
    return names;
}

void addOptions(std::string& page, const CLI::App& app)
{
    for (const CLI::Option* option : optionsOf(app))
        page += ".TP\n.B " + roff(spelled(*option)) + "\n" + roff(option->get_description()) + "\n";
}

void addCommand(std::string& page, const CLI::App& command, const std::string& path)
{
    const std::string name = path.empty() ? command.get_name() : path + " " + command.get_name();
    page += ".SS " + roff(name) + "\n" + roff(command.get_description()) + "\n";
    addOptions(page, command);
    for (const CLI::App* below : commandsOf(command))
        addCommand(page, *below, name);
}

std::string words(const CLI::App& app)
{
    std::string list;
    for (const CLI::App* command : commandsOf(app))
        list += command->get_name() + " ";
    for (const CLI::Option* option : optionsOf(app))
        for (const std::string& name : option->get_lnames())
            list += "--" + name + " ";
    return list;
}

void addCases(std::string& script, const CLI::App& app, const std::string& path)
{
    for (const CLI::App* command : commandsOf(app)) {
        const std::string name = path.empty() ? command->get_name() : path + " " + command->get_name();
        script += "        \"" + name + "\") words=\"" + words(*command) + "\" ;;\n";
        addCases(script, *command, name);
    }
}

} // namespace

std::string manPage(const CLI::App& app, const std::string& version)
{
    std::string page = ".TH HOLDFAST\\-CLI 1 \"\" \"Holdfast " + version + "\" \"User Commands\"\n.SH NAME\n"
                       "holdfast\\-cli \\- tie-downs of wood buildings, from drawings to the calculation package\n"
                       ".SH SYNOPSIS\n.B holdfast\\-cli\n.RI [ options ] \" command \" [ arguments ]\n"
                       ".SH DESCRIPTION\n"
        + roff(app.get_description())
        + "\nStandard output holds data only, standard error sentences.\n.SH OPTIONS\n";
    addOptions(page, app);
    page += ".SH COMMANDS\n";
    for (const CLI::App* command : commandsOf(app))
        addCommand(page, *command, {});
    page += ".SH EXIT STATUS\n"
            ".TP\n.B 0\ndone\n.TP\n.B 1\na bug, or output that could not be written\n.TP\n.B 2\nusage\n"
            ".TP\n.B 3\ninput missing, unreadable or unsupported\n"
            ".TP\n.B 4\ninput with a missing, unknown or absurd value\n"
            ".TP\n.B 5\ndone with findings that \\-\\-fail\\-on names\n.TP\n.B 130\ncancelled\n"
            ".SH SEE ALSO\n.BR holdfast (1)\n";
    return page;
}

std::string bashCompletion(const CLI::App& app)
{
    std::string script = "# Completion of holdfast-cli: commands and options, then files.\n"
                         "_holdfast_cli()\n{\n"
                         "    local current=\"${COMP_WORDS[COMP_CWORD]}\" command=\"\" words word\n"
                         "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
                         "        case \"$word\" in -*) ;; *) command=\"${command:+$command }$word\" ;; esac\n"
                         "    done\n"
                         "    while :; do\n        case \"$command\" in\n"
                         "        \"\") words=\""
        + words(app) + "\" ;;\n";
    addCases(script, app, {});
    script += "        *\" \"*) command=\"${command% *}\"; continue ;;\n"
              "        *) command=\"\"; continue ;;\n        esac\n        break\n    done\n"
              "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n}\n"
              "complete -o default -F _holdfast_cli holdfast-cli\n";
    return script;
}

} // namespace holdfast::cli
