#include "paper/faults.hxx"

#include "message.hxx"
#include "paper/lines.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <ranges>

namespace ansinh::paper {

namespace {

constexpr std::size_t most_signs = 3;
constexpr int last_number = 99999; ///< of a year

/// Letters without points, "PGS.TS." and "PGS TS" alike.
std::string letters_of(const std::string& text) {
    std::string spaced = text;
    std::ranges::replace(spaced, '.', ' ');
    return text::one_line(spaced) + " ";
}

/// The academic title a name begins with; empty where there is none. Case counts: "TS." is one, "Ts" may
/// begin a name.
std::string academic_title(const std::string& name, const Form& form) {
    const std::string letters = letters_of(name);
    for (const std::string& title : form.words.academic_titles)
        if (letters.starts_with(letters_of(title)) && letters != letters_of(title)) return title;
    return {};
}

std::size_t least_signs(const Kind& kind) {
    return kind.signing == Signing::one ? 1 : 2;
}

void check_table(const Table& table, std::vector<Message>& faults) {
    const auto whole = [&](const Line& line) { return line.cells.size() == table.columns.size(); };
    if (table.columns.empty() || !std::ranges::all_of(table.lines, whole))
        faults.push_back({"paper.empty-table", {}});
}

void check_blocks(const std::vector<Block>& blocks, std::vector<Message>& faults) {
    for (const Block& block : blocks)
        if (const auto* table = std::get_if<Table>(&block)) check_table(*table, faults);
}

} // namespace

void refuse_faults(const Paper& paper, const Form& form, const Kind& kind) {
    std::vector<Message> faults;
    if (text::one_line(paper.head.issuer).empty()) faults.push_back({"paper.no-issuer", {}});
    if (kind.numbered && text::one_line(paper.symbol).empty()) faults.push_back({"paper.no-symbol", {}});
    if (paper.number && (*paper.number < 1 || *paper.number > last_number))
        faults.push_back({"paper.number", {std::to_string(*paper.number)}});
    const std::size_t most = kind.signing == Signing::one ? 1 : most_signs;
    if (paper.signs.size() < least_signs(kind) || paper.signs.size() > most)
        faults.push_back({"paper.signs",
                          {kind.name, static_cast<std::int64_t>(paper.signs.size()),
                           static_cast<std::int64_t>(least_signs(kind)), static_cast<std::int64_t>(most)}});
    for (const SignBlock& sign : paper.signs)
        if (const std::string title = academic_title(sign.name, form); !title.empty())
            faults.push_back({"paper.academic-title", {text::one_line(sign.name), title}});
    check_blocks(paper.body, faults);
    for (std::size_t index = 0; index < paper.annexes.size(); ++index) {
        const Annex& annex = paper.annexes[index];
        if (annex.blocks.empty())
            faults.push_back({"paper.empty-annex", {roman(static_cast<int>(index) + 1)}});
        check_blocks(annex.blocks, faults);
    }
    if (!faults.empty()) throw Error("paper.refused", {faults});
}

} // namespace ansinh::paper
