#include "committee_report/report.hxx"

#include "calendar/date.hxx"
#include "committee_report/body.hxx"
#include "committee_report/charts.hxx"
#include "committee_report/tables.hxx"
#include "committee_report/words.hxx"
#include "paper/lines.hxx"
#include "profile/questions.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::committee_report {

namespace {

constexpr std::string_view paper_kind = "BC", parts_mark = " và ";

/// The rule by which the committee itself reports: the last step of the way up.
const profile::ReportRule* own_rule(const profile::Profile& profile, const calendar::Period& period) {
    return profile::report_rule(profile, period, profile::tiers(profile));
}

/// "Trưởng Ban Chỉ đạo và Ủy ban nhân dân xã" are two; "và" within a name ("Văn hóa và Thể thao") would be
/// followed by a small letter or belong to nobody's address: regulations name whole offices.
std::vector<std::string> addressees_of(std::string_view recipient) {
    std::vector<std::string> all;
    while (!recipient.empty()) {
        const std::size_t end = std::min(recipient.find(parts_mark), recipient.size());
        all.emplace_back(recipient.substr(0, end));
        recipient.remove_prefix(std::min(end + parts_mark.size(), recipient.size()));
    }
    return all;
}

bool same_name(const std::string& one, const std::string& other) {
    return text::name_key(one) == text::name_key(other);
}

/// Adds annexes and counts what stands out in them.
class Annexes {
public:
    Annexes(const Contents& contents, const Words& words) : m_contents(contents), m_words(words) {}

    /// An annex for each product, so that its headers stand on every page.
    void add_by_product(std::string_view title,
                        MarkedTable (*of)(const Contents&, std::size_t, const Words&)) {
        for (std::size_t product = 0; product < workbook::products.size(); ++product) {
            MarkedTable made = of(m_contents, product, m_words);
            if (made.table.lines.empty()) continue;
            paper::Annex annex{
                m_words.text(title, {m_contents.figures.heads.names[product], label()}), {}, true};
            annex.blocks.push_back(std::move(made.table));
            for (std::string& footnote : made.footnotes)
                annex.blocks.push_back(paper::Paragraph{std::move(footnote)});
            m_marked += made.marked;
            m_annexes.push_back(std::move(annex));
        }
    }

    void add(std::string title, paper::Table table, std::string note = {}) {
        if (table.lines.empty()) return;
        paper::Annex annex{std::move(title), {}, false};
        annex.blocks.push_back(std::move(table));
        if (!note.empty()) annex.blocks.push_back(paper::Paragraph{std::move(note)});
        m_annexes.push_back(std::move(annex));
    }

    /// On pages of their own, two a page.
    void add_charts() {
        paper::Annex annex{m_words.text("annex_charts", {label()}), {}, false};
        for (paper::Chart& chart : charts_of(m_contents, m_words))
            annex.blocks.emplace_back(std::move(chart));
        if (!annex.blocks.empty()) m_annexes.push_back(std::move(annex));
    }

    std::string label() const { return m_contents.figures.period.label(); }
    std::size_t marked() const { return m_marked; }
    std::vector<paper::Annex>& all() { return m_annexes; }

private:
    const Contents& m_contents;
    const Words& m_words;
    std::vector<paper::Annex> m_annexes;
    std::size_t m_marked = 0;
};

std::vector<Message> notes_of(const Contents& contents) {
    const Figures& figures = contents.figures;
    std::vector<Message> notes;
    for (std::size_t product = 0; product < workbook::products.size(); ++product) {
        const std::string& name = figures.heads.names[product];
        const auto missing = static_cast<std::int64_t>(figures.missing(product).size());
        if (missing > 0)
            notes.push_back(
                {"committee.missing",
                 {name, missing, static_cast<std::int64_t>(figures.expected(product)),
                  figures.heads.unit_word}});
        if (figures.estimated && !figures.total.of[product].at(Item::estimate))
            notes.push_back({"committee.no-estimate", {name}});
    }
    if (!figures.until) notes.push_back({"committee.no-cut-off", {figures.period.label()}});
    notes.insert(notes.end(), contents.rule_faults.begin(), contents.rule_faults.end());
    return notes;
}

} // namespace

std::string recipient_of(const profile::Profile& profile, const calendar::Period& period) {
    const profile::ReportRule* rule = own_rule(profile, period);
    return rule == nullptr ? std::string() : rule->to.value_or("");
}

std::string abstract_of(const calendar::Period& period, const Words& words) {
    return words.text("abstract", {period.label()});
}

std::size_t registered(const workbook::Picture& book, const std::string& abstract) {
    constexpr int subject_column = 2;
    const workbook::Region rows = book.region("van_ban_di");
    if (rows.sheet == nullptr) return 0;
    const std::string key = text::name_key(abstract);
    std::size_t count = 0;
    // The whole sheet below: numbers go into rows behind the body, too.
    for (int row = rows.area.first_row; row < rows.sheet->rows(); ++row)
        if (text::name_key(rows.sheet->cell(row, rows.area.first_column + subject_column).text)
                .ends_with(key))
            ++count;
    return count;
}

Report report(const Contents& contents, const Signing& signing, const Words& words,
              const profile::Profile& regulation, const profile::Profile& agencies, const paper::Form& form,
              const paper::Kinds& kinds) {
    const Figures& figures = contents.figures;
    const paper::Kind& kind = kinds.find(paper_kind);
    Report result;
    paper::Paper& paper = result.paper;
    paper.kind = kind.id;
    paper.head = paper::head_of(agencies, form, kinds);
    paper.issuer = text::one_line(agencies.settings.committee_name.value.value_or(""));
    if (paper.issuer.empty()) throw Error("paper.no-committee", {agencies.title});
    paper.symbol = paper::symbol_of(agencies, kind, kinds);
    paper.place = paper::place_of(agencies, kinds);
    paper.abstract = abstract_of(figures.period, words);
    for (const std::string& name : addressees_of(recipient_of(regulation, figures.period)))
        if (signing.signer != paper::Signer::head || !same_name(name, kinds.words().head_of_committee))
            paper.addressed.emplace_back(name);
    if (paper.addressed.empty()) paper.addressed.push_back(paper::blank(words.text("addressed_blank")));

    Annexes annexes(contents, words);
    annexes.add_by_product("annex_results", results_of);
    annexes.add_by_product("annex_comparison", comparison_of);
    annexes.add(words.text("annex_network", {annexes.label()}), providers_of(contents, words));
    annexes.add(words.text("annex_late", {annexes.label()}), late_reports_of(contents, words));
    BodyNeeds needs{paper.issuer, regulation.title, {}, {}};
    if (const profile::ReportRule* rule = own_rule(regulation, figures.period))
        needs.article = rule->origin.article;
    if (!contents.restatements.empty()) {
        annexes.add(
            words.text("annex_changes", {annexes.label(), calendar::numeric(contents.baseline->made)}),
            changes_of(contents, words),
            words.text(contents.baseline_issued ? "changes_issued" : "changes_draft"));
        needs.changes = paper::roman(static_cast<int>(annexes.all().size()));
    }
    annexes.add_charts();
    paper.body = body_of(contents, needs, words);
    paper.signs = {paper::sign_block(agencies, form, kinds, signing.signer, signing.seal, signing.name)};
    const std::int64_t members = contents.records.members;
    paper.recipients = {members == 0 ? words.text("members")
                                     : words.text("members_counted", {std::to_string(members)})};
    paper.annexes = std::move(annexes.all());
    result.marked = annexes.marked();
    result.notes = notes_of(contents);
    return result;
}

} // namespace ansinh::committee_report
