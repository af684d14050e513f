#include "commands/dialog_parts.hxx"

#include "commands/dialog_words.hxx"
#include "profile/shipped.hxx"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ansinh::commands {

namespace {

/// In the order of profile::shipped_names.
constexpr std::array regulation_words{"choice.xa-mo-cay", "choice.tinh-thanh-hoa", "choice.phuong-quy-nhon",
                                      "choice.xa-ia-nan", "choice.hue"};
static_assert(regulation_words.size() == profile::shipped_names.size());

} // namespace

void set_sentences(office::Dialog& dialog, const border::Sentences& sentences, std::string_view control,
                   std::initializer_list<const char*> codes) {
    std::vector<std::string> items;
    for (const char* code : codes)
        items.push_back(sentences.render(Message{code, {}}));
    dialog.set_items(control, items);
}

void set_regulations(office::Dialog& dialog, const border::Sentences& sentences, std::string_view control,
                     const char* none) {
    std::vector<std::string> items;
    if (none != nullptr) items.push_back(sentences.render(Message{none, {}}));
    for (const char* code : regulation_words)
        items.push_back(sentences.render(Message{code, {}}));
    dialog.set_items(control, items);
    dialog.select(control, 0);
}

void show_table_list(office::Dialog& dialog, std::string_view control, std::span<const table::Table> tables,
                     const table::Table* chosen) {
    std::vector<std::string> labels;
    std::optional<std::size_t> now;
    for (const table::Table& table : tables) {
        if (&table == chosen) now = labels.size();
        labels.push_back(table_label(table));
    }
    dialog.set_items(control, labels);
    if (now) dialog.select(control, *now);
}

} // namespace ansinh::commands
