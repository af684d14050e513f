#include "commands/language.hxx"

#include "border/language.hxx"

namespace ansinh::commands {

namespace {

using border::LanguageChoice;

LanguageChoice choice_in(const Arguments& arguments) {
    if (!arguments.text("choice")) throw Error("argument.missing", {std::string("choice")});
    const std::string_view choice = arguments.choice("choice", {"interface", "vi", "en"});
    if (choice == "vi") return LanguageChoice::vietnamese;
    return choice == "en" ? LanguageChoice::english : LanguageChoice::interface;
}

} // namespace

Message language(Invocation& invocation) {
    invocation.arguments.allow_only({"choice"});
    const LanguageChoice choice = choice_in(invocation.arguments);
    border::choose_language(invocation.context, choice);
    switch (choice) {
    case LanguageChoice::vietnamese:
        return Message{"language.vietnamese", {}};
    case LanguageChoice::english:
        return Message{"language.english", {}};
    case LanguageChoice::interface:
        break;
    }
    return Message{"language.interface", {}};
}

Look language_look(const border::Context& context, const Arguments& arguments) {
    const LanguageChoice choice = choice_in(arguments);
    return {choice == LanguageChoice::interface ? "menu.language-interface" : nullptr,
            choice == border::language_choice(context)};
}

} // namespace ansinh::commands
