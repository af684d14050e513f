// The dialog of the command `values`: where, with how many formulas each.
#include "commands/values_request.hxx"

#include "border/text.hxx"
#include "office/dialog/dialog.hxx"
#include "office/dialog/save_place.hxx"
#include "office/sending_copy.hxx"

#include <array>
#include <map>

namespace ansinh::commands {

namespace {

using office::Scope;

/// A radio button, the text beside it, and what the two stand for.
struct Choice {
    const char* button;
    const char* count;
    Scope scope;
    bool copy;
};
constexpr std::array choices{
    Choice{"selection", "selection_count", Scope::selection, false},
    Choice{"sheet", "sheet_count", Scope::sheet, false},
    Choice{"workbook", "workbook_count", Scope::workbook, false},
    Choice{"copy", "copy_count", Scope::workbook, true},
};

std::string count_in_words(const Invocation& invocation, const office::Document& document,
                           const office::OwnNames& names, Scope scope) {
    std::size_t cells = 0;
    for (const office::OwnFormulas& found :
         office::find_formulas(names, document, scope, invocation.progress))
        cells += office::count_cells(found.showing) + office::count_cells(found.failing);
    return invocation.sentences.render(cells == 0
                                           ? Message{"values.count-none", {}}
                                           : Message{"values.count", {static_cast<std::int64_t>(cells)}});
}

/// The selection when somebody selected something: one cell is only where the cursor is.
const Choice& guess(const office::Document& document) {
    const auto selection = document.selection();
    const bool several = selection.size() > 1 ||
                         (selection.size() == 1 && (selection[0].StartRow != selection[0].EndRow ||
                                                    selection[0].StartColumn != selection[0].EndColumn));
    return several ? choices[0] : choices[1];
}

std::string ask_for_copy(const Invocation& invocation, const office::Document& document) {
    const auto sentence = [&](const Message& message) {
        return border::to_office(invocation.sentences.render(message));
    };
    const office::FilePlace own = office::file_place(document);
    const Message name{"values.copy-name", {border::to_utf8(own.name)}};
    const auto chosen = office::ask_where_to_save(
        invocation.context, {sentence({"values.copy-title", {}}), own.folder, sentence(name), own.ending});
    if (!chosen) throw Error("command.cancelled");
    return border::to_utf8(*chosen);
}

} // namespace

ValuesRequest ask_values_request(const Invocation& invocation, const office::Document& document,
                                 const office::OwnNames& names) {
    ValuesRequest request;
    {
        office::Dialog dialog(invocation.context, invocation.frame, invocation.sentences, "Values");
        std::map<Scope, std::string> counts; // a copy is of the same scope as the workbook
        for (const Choice& choice : choices) {
            if (!counts.contains(choice.scope))
                counts[choice.scope] = count_in_words(invocation, document, names, choice.scope);
            dialog.set_text(choice.count, counts[choice.scope]);
        }
        invocation.progress.rest();
        const Choice& guessed = guess(document);
        dialog.set_checked(guessed.button, true);
        dialog.focus(guessed.button);
        const bool wanted = dialog.execute([&](std::string_view control) {
            if (control == "convert") dialog.end(true);
        });
        if (!wanted) throw Error("command.cancelled");
        for (const Choice& choice : choices)
            if (dialog.checked(choice.button)) {
                request.scope = choice.scope;
                request.copy = choice.copy;
            }
    }
    if (request.copy) {
        request.to = ask_for_copy(invocation, document);
        request.overwrite = true; // the picker has asked
    }
    return request;
}

} // namespace ansinh::commands
