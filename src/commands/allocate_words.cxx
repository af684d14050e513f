#include "commands/allocate_words.hxx"

#include "commands/dialog_words.hxx"
#include "number/rational.hxx"
#include "target/choice.hxx"
#include "text/columns.hxx"
#include "text/sentence.hxx"

#include <boost/algorithm/string/join.hpp>

#include <algorithm>
#include <array>
#include <iterator>

namespace ansinh::commands {

namespace {

using target::Draft;
using target::DraftRow;
using target::ProductDraft;
using target::Version;
using text::Side;

// Places of the preview's columns; the reason takes what is left.
constexpr std::size_t unit_width = 34, basis_width = 11, share_width = 12, number_width = 10;
// The same with numbers before, so that the number stands in the same place.
constexpr std::size_t before_width = 11, difference_width = 9;
constexpr std::size_t method_width = 10;

/// What the dialog says of a method.
struct MethodWords {
    quota::Method method;
    const char *choice, *hint, *column, *name;
};
constexpr std::array method_words{
    MethodWords{quota::Method::hamilton, "choice.hamilton", "hint.method.hamilton", "compare.hamilton",
                "quota.method.hamilton"},
    MethodWords{quota::Method::webster, "choice.webster", "hint.method.webster", "compare.webster",
                "quota.method.webster"},
    MethodWords{quota::Method::jefferson, "choice.jefferson", "hint.method.jefferson", "compare.jefferson",
                "quota.method.jefferson"},
    MethodWords{quota::Method::adams, "choice.adams", "hint.method.adams", "compare.adams",
                "quota.method.adams"},
    MethodWords{quota::Method::hill, "choice.hill", "hint.method.hill", "compare.hill", "quota.method.hill"},
    MethodWords{quota::Method::dean, "choice.dean", "hint.method.dean", "compare.dean", "quota.method.dean"},
};
static_assert(method_words.size() == quota::all_methods.size());

const MethodWords& words_of(quota::Method method) {
    return *std::ranges::find(method_words, method, &MethodWords::method);
}

/// A basis may be a rate or an amount: then two digits after the mark show it.
Quantity shown_basis(double basis) {
    return {number::from_cell(basis), number::whole(basis) ? 0 : 2};
}

} // namespace

std::string AllocateWords::sentence(const Message& message, const Draft* draft) const {
    if (draft == nullptr) return m_sentences.render(message);
    return m_sentences.render(message, draft->plan.spoken_names());
}

std::string AllocateWords::product(table::Product product) const {
    if (product != table::Product::none) return sentence(target::product_name(product));
    return word("product.unnamed");
}

std::string AllocateWords::method(quota::Method method) const {
    return word(words_of(method).choice);
}

std::string AllocateWords::method_hint(quota::Method method) const {
    return word(words_of(method).hint);
}

std::string AllocateWords::levels(const target::LevelsOffer& offer) const {
    const auto groups = static_cast<std::int64_t>(offer.groups);
    if (offer.choice.sections) return sentence({"choice.sections", {groups}});
    return sentence({"choice.columns", {boost::algorithm::join(offer.headers, " › "), groups}});
}

std::string AllocateWords::clause(const Message& message, const Draft* draft) const {
    return without_full_stop(sentence(message, draft));
}

std::string AllocateWords::line(std::string_view unit, std::string_view basis, std::string_view share,
                                std::string_view number, std::string_view why) const {
    std::string columns = text::in_column(unit, unit_width, Side::left);
    columns += " " + text::in_column(basis, basis_width, Side::right);
    columns += " " + text::in_column(share, share_width, Side::right);
    columns += " " + text::in_column(number, number_width, Side::right);
    return columns + "  " + std::string(why);
}

std::string AllocateWords::preview_header() const {
    return line(word("preview.unit"), word("preview.basis"), word("preview.share"), word("preview.number"),
                word("preview.why"));
}

std::string AllocateWords::preview_line(const Draft& draft, const DraftRow& row) const {
    const text::Language language = m_sentences.language();
    return line(row.name, text::format_quantity(shown_basis(row.basis), language),
                row.share ? text::format_quantity(*row.share, language) : "",
                row.number ? text::format_whole(*row.number, language) : "",
                row.why_short.code.empty() ? "" : sentence(row.why_short, &draft));
}

std::vector<std::string> AllocateWords::preview(const Draft& draft) const {
    std::vector<std::string> lines;
    for (const DraftRow& row : draft.rows)
        lines.push_back(preview_line(draft, row));
    return lines;
}

std::string AllocateWords::changes_line(std::string_view unit, std::string_view share,
                                        std::string_view before, std::string_view number,
                                        std::string_view difference, std::string_view why) const {
    std::string columns = text::in_column(unit, unit_width, Side::left);
    columns += " " + text::in_column(share, share_width, Side::right);
    columns += " " + text::in_column(before, before_width, Side::right);
    columns += " " + text::in_column(number, number_width, Side::right);
    columns += " " + text::in_column(difference, difference_width, Side::right);
    return columns + "  " + std::string(why);
}

std::string AllocateWords::changes_header() const {
    return changes_line(word("preview.unit"), word("preview.share"), word("preview.before"),
                        word("preview.number"), word("preview.difference"), word("preview.why"));
}

std::vector<std::string> AllocateWords::preview(const Draft& draft, const target::Changes& changes) const {
    const text::Language language = m_sentences.language();
    std::vector<std::string> lines;
    for (std::size_t unit = 0; unit < draft.rows.size(); ++unit) {
        const DraftRow& row = draft.rows[unit];
        const auto before = changes.before[unit];
        const std::int64_t difference = *row.number - before.value_or(0);
        const std::string size = text::format_whole(difference < 0 ? -difference : difference, language);
        lines.push_back(changes_line(
            row.name, row.share ? text::format_quantity(*row.share, language) : "",
            before ? text::format_whole(*before, language) : "", text::format_whole(*row.number, language),
            difference == 0 ? "" : (difference < 0 ? "−" : "+") + size, sentence(row.why_short, &draft)));
    }
    return lines;
}

std::string AllocateWords::methods_header() const {
    std::string columns = text::in_column(word("preview.unit"), unit_width, Side::left);
    for (const quota::Method method : quota::all_methods)
        columns += " " + text::in_column(word(words_of(method).column), method_width, Side::right);
    return columns;
}

std::vector<std::string> AllocateWords::preview(const Draft& draft,
                                                const target::MethodTable& methods) const {
    std::vector<std::string> lines;
    for (std::size_t unit = 0; unit < draft.rows.size(); ++unit) {
        std::string columns = text::in_column(draft.rows[unit].name, unit_width, Side::left);
        for (const target::MethodColumn& column : methods.columns)
            columns += " " + text::in_column(column.refusal ? "–"
                                                            : text::format_whole(column.numbers[unit],
                                                                                 m_sentences.language()),
                                             method_width, Side::right);
        lines.push_back(columns + (methods.differs(unit) ? " *" : ""));
    }
    return lines;
}

std::string AllocateWords::about(const Draft& draft, const target::MethodTable& methods) const {
    const auto units = static_cast<std::int64_t>(draft.rows.size());
    const auto differing = static_cast<std::int64_t>(methods.differing.size());
    std::string said = differing == 0 ? sentence({"compare.same", {units}})
                                      : sentence({"compare.differing", {differing, units}});
    for (const target::MethodColumn& column : methods.columns)
        if (column.refusal)
            said += "\n" + sentence({"compare.no-result",
                                     {std::vector<Message>{{words_of(column.method).name, {}}},
                                      sentence(*column.refusal, &draft)}});
    return said;
}

std::vector<std::string> AllocateWords::preview(const Version& version) const {
    std::vector<std::string> lines;
    for (const target::VersionUnit& unit : version.units)
        lines.push_back(line(unit.name, "", "", text::format_whole(unit.people, m_sentences.language()),
                             unit.locked ? word("preview.locked") : ""));
    return lines;
}

/// "2026-05-12T08:30:00" as people write it; what does not look so is shown as it is.
std::string AllocateWords::when(const Version& version) const {
    const std::string& iso = version.when;
    if (iso.size() < 16 || iso[4] != '-' || iso[7] != '-') return iso;
    return sentence(
        {"version.when", {iso.substr(0, 4), iso.substr(5, 2), iso.substr(8, 2), iso.substr(11, 5)}});
}

std::string AllocateWords::about(const Version& version) const {
    return sentence({"version.about", {when(version), version.total, target::shown_path(version.into)}});
}

std::string AllocateWords::of_product(const AllocateState& state, std::size_t product,
                                      const std::string& clause) const {
    if (state.form().products.size() < 2) return clause;
    return this->product(state.form().products[product].product) + ": " + clause;
}

std::vector<std::string> AllocateWords::clauses_by_kind(std::span<const Message> messages,
                                                        const Draft* draft) const {
    return commands::clauses_by_kind(messages,
                                     [&](const Message& message) { return clause(message, draft); });
}

/// What the groups get, the outermost first; of many the first ones.
std::string AllocateWords::groups(const Draft& draft) const {
    constexpr std::size_t most_groups = 12;
    if (draft.groups.empty() || !draft.is_ready()) return {};
    std::vector<Message> said;
    for (std::size_t place = 0; place < std::min(draft.groups.size(), most_groups); ++place)
        said.push_back({"groups.item", {draft.groups[place].name, *draft.groups[place].number}});
    if (draft.groups.size() > most_groups)
        said.push_back({"list.more-faults", {static_cast<std::int64_t>(draft.groups.size() - most_groups)}});
    return clause({"groups.list", {std::move(said)}});
}

std::string AllocateWords::attention(const AllocateState& state) const {
    std::vector<std::string> lines;
    const auto add = [&](const char* code, const std::string& clause) {
        lines.push_back(sentence({code, {clause}}));
    };
    for (const ProductDraft& one : state.drafts()) {
        std::vector<Message> stops;
        std::ranges::transform(one.draft.stops, std::back_inserter(stops), &target::Stop::message);
        for (const std::string& said : clauses_by_kind(stops, &one.draft))
            add("attention.stop", of_product(state, one.product, said));
    }
    if (state.memory_trouble()) add("attention.doubt", clause(*state.memory_trouble()));
    for (const target::Doubt& doubt : state.doubts()) {
        const std::string said = clause(doubt.message);
        add("attention.doubt", doubt.product ? of_product(state, *doubt.product, said) : said);
    }
    for (const ProductDraft& one : state.drafts())
        for (const std::string& said : clauses_by_kind(one.draft.notes, &one.draft))
            add("attention.note", of_product(state, one.product, said));
    for (const ProductDraft& one : state.drafts())
        if (const std::string said = groups(one.draft); !said.empty())
            add("attention.note", of_product(state, one.product, said));
    for (const ProductDraft& one : state.drafts())
        if (const auto changes = state.changes(one.product))
            add("attention.note", of_product(state, one.product, clause(target::summary_of(*changes))));
    return lines.empty() ? word("attention.nothing") : boost::algorithm::join(lines, "\n");
}

std::string AllocateWords::what_writing_does(const AllocateState& state) const {
    if (state.drafts().empty()) return word("doing.nothing");
    std::vector<std::string> clauses;
    for (const ProductDraft& one : state.drafts())
        clauses.push_back(one.draft.is_ready() ? sentence(one.draft.summary, &one.draft)
                                               : of_product(state, one.product, word("doing.not-yet")));
    return sentence({"doing.writes", {boost::algorithm::join(clauses, "; ")}});
}

} // namespace ansinh::commands
