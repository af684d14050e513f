#include "committee_report/body.hxx"

#include "calendar/date.hxx"
#include "committee_report/tables.hxx"
#include "text/sentence.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::committee_report {

namespace {

using calendar::ReportState;
using paper::Block;
using paper::Heading;
using paper::HeadingLevel;
using paper::Paragraph;

std::string whole(std::int64_t number) {
    return text::format_whole(number, text::Language::vietnamese);
}

std::string whole(std::size_t number) {
    return whole(static_cast<std::int64_t>(number));
}

std::string decimal(double share) {
    return text::format_quantity(percent(share), text::Language::vietnamese);
}

std::string list_of(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts)
        all += (all.empty() ? "" : ", ") + part;
    return all;
}

/// A paragraph that grows sentence by sentence.
class Sentences {
public:
    void add(const std::string& sentence) { m_text += (m_text.empty() ? "" : " ") + sentence; }
    Paragraph paragraph() const { return {m_text}; }

private:
    std::string m_text;
};

/// Sums over the lines that have both: a sum of what only one side has would compare nothing.
struct Pair {
    std::int64_t now = 0, then = 0;
    std::size_t lines = 0;
};

class Body {
public:
    Body(const Contents& contents, const BodyNeeds& needs, const Words& words)
        : m_contents(contents),
          m_figures(contents.figures),
          m_records(contents.records),
          m_needs(needs),
          m_words(words),
          m_label(contents.figures.period.label()) {}

    std::vector<Block> make() {
        add_opening();
        heading(HeadingLevel::roman, "part_results");
        for (std::size_t product = 0; product < m_figures.heads.names.size(); ++product)
            add_product(product);
        add_collection();
        add_discipline();
        heading(HeadingLevel::roman, "part_difficulties");
        for (const Issue& issue : m_records.issues)
            if (!issue.text.empty()) add_issue(issue);
        blank("difficulties_blank");
        heading(HeadingLevel::roman, "part_tasks");
        for (const Task& task : m_records.tasks)
            paragraph(said(task));
        blank("tasks_blank");
        heading(HeadingLevel::roman, "part_proposals");
        for (const Issue& issue : m_records.issues)
            if (!issue.proposal.empty()) add_proposal(issue);
        blank("proposals_blank");
        paragraph(m_words.text("closing", {m_label, m_needs.issuer}));
        return std::move(m_blocks);
    }

private:
    void heading(HeadingLevel level, std::string_view words) {
        m_blocks.push_back(Heading{level, m_words.text(words), {}});
    }
    void paragraph(std::string text) { m_blocks.push_back(Paragraph{std::move(text)}); }
    void blank(std::string_view words) {
        m_blocks.push_back(Paragraph{paper::with_blanks(m_words.text(words))});
    }

    void add_opening();
    void add_product(std::size_t product);
    std::string reached(std::size_t product) const;
    std::string flows(const Measures& total) const;
    std::string compared(std::size_t product, Item with, std::string_view whole_words,
                         std::string_view part_words) const;
    std::string change(std::int64_t now, std::int64_t then) const;
    void add_estimate(std::size_t product, Sentences& sentences) const;
    std::string growth(std::size_t product) const;
    void add_collection();
    void add_discipline();
    void add_issue(const Issue& issue);
    void add_proposal(const Issue& issue);
    std::string said(const Task& task) const;
    std::string from(const Issue& issue) const;

    std::string until() const {
        return m_figures.until ? calendar::numeric(*m_figures.until) : m_words.text("cut_off");
    }
    std::string or_unknown(const Figure& figure) const {
        return figure ? whole(*figure.people) : m_words.text("unknown");
    }

    const Contents& m_contents;
    const Figures& m_figures;
    const Records& m_records;
    const BodyNeeds& m_needs;
    const Words& m_words;
    const std::string m_label;
    std::vector<Block> m_blocks;
};

void Body::add_opening() {
    paragraph(m_needs.article.empty() ? m_words.text("without_regulation", {m_needs.issuer, m_label})
                                      : m_words.text("by_regulation", {m_needs.article, m_needs.regulation,
                                                                       m_needs.issuer, m_label}));
    paper::Text until = m_words.text("until", {this->until()});
    if (!m_figures.until)
        until = paper::Text{{m_words.text("until_open"), paper::Mark::none},
                            {m_words.text("until_blank"), paper::Mark::blank},
                            {".", paper::Mark::none}};
    if (m_contents.on < m_figures.period.end())
        until.runs.push_back(
            {" " + m_words.text("not_over", {calendar::numeric(m_contents.on), m_label}), paper::Mark::none});
    m_blocks.push_back(Paragraph{std::move(until)});
    if (m_contents.baseline == nullptr) return;
    const std::string made = calendar::numeric(m_contents.baseline->made);
    paragraph(m_contents.restatements.empty()
                  ? m_words.text("no_changes", {m_label, made})
                  : m_words.text("changes",
                                 {whole(m_contents.restatements.size()), m_label, made, m_needs.changes}));
    std::vector<std::string> renamed;
    for (const Renaming& unit : m_contents.renamings)
        renamed.push_back(m_words.text("renamed_unit", {unit.now, unit.before}));
    if (!renamed.empty()) paragraph(m_words.text("renamed", {list_of(renamed)}));
}

void Body::add_product(std::size_t product) {
    m_blocks.push_back(Heading{HeadingLevel::arabic, m_figures.heads.names[product], {}});
    const Measures& total = m_figures.total.of[product];
    const std::string year = std::to_string(m_figures.heads.year);
    Sentences main;
    const Figure& target = total.at(Item::target);
    main.add(
        target ? m_words.text(
                     "target",
                     {year, m_words.target_kinds()[static_cast<std::size_t>(m_figures.heads.kinds[product])],
                      whole(*target.people)})
               : m_words.text("no_target", {year}));
    if (total.reported()) {
        main.add(reached(product));
        if (m_figures.heads.kinds[product] != TargetKind::participants)
            main.add(m_words.text("taking_part", {whole(*total.at(Item::closing).people)}));
        if (total.at(Item::joined) || total.at(Item::returned) || total.at(Item::left))
            main.add(flows(total));
    } else {
        main.add(m_words.text("not_reported", {m_label}));
    }
    m_blocks.push_back(main.paragraph());

    const std::vector<std::string> missing = m_figures.missing(product);
    if (total.reported() && !missing.empty())
        paragraph(m_words.text("missing",
                               {whole(m_figures.expected(product) - missing.size()),
                                whole(m_figures.expected(product)), m_figures.heads.unit_word,
                                list_of(missing)}));
    Sentences more;
    if (total.reported()) {
        more.add(compared(product, Item::before, "before", "partly_before"));
        more.add(compared(product, Item::year_before, "year_before", "partly_compared"));
        more.add(total.retention ? m_words.text("retention", {whole(total.retained->first),
                                                              whole(total.retained->second),
                                                              decimal(*total.retention)})
                                 : m_words.text("no_retention"));
        if (total.coverage)
            more.add(m_words.text(workbook::products[product] == table::Product::health ? "coverage_health"
                                                                                        : "coverage_pension",
                                  {decimal(*total.coverage)}));
    }
    add_estimate(product, more);
    if (!more.paragraph().text.empty()) m_blocks.push_back(more.paragraph());
}

std::string Body::reached(std::size_t product) const {
    const Measures& total = m_figures.total.of[product];
    const Figure& achieved = total.at(Item::achieved);
    if (!total.rate) return m_words.text("reached_without_target", {until(), or_unknown(achieved)});
    return m_words.text("reached", {until(), or_unknown(achieved), decimal(*total.rate),
                                    or_unknown(total.at(Item::remaining)),
                                    total.state ? std::string(quota::words(*total.state))
                                                : m_words.text("reached_partly")});
}

std::string Body::flows(const Measures& total) const {
    return m_words.text("flows",
                        {or_unknown(total.at(Item::joined)), or_unknown(total.at(Item::returned)),
                         or_unknown(total.at(Item::left)), or_unknown(total.at(Item::joined_to_date))});
}

std::string Body::change(std::int64_t now, std::int64_t then) const {
    const std::int64_t more = now - then;
    if (more == 0) return m_words.text("same");
    if (then == 0) return m_words.text("more_from_none", {whole(more)});
    const double share = static_cast<double>(std::abs(more)) / static_cast<double>(then);
    return m_words.text(more > 0 ? "more" : "less", {whole(std::abs(more)), decimal(share)});
}

std::string Body::compared(std::size_t product, Item with, std::string_view whole_words,
                           std::string_view part_words) const {
    Pair both;
    std::size_t lines = 0;
    for (const auto* part : {&m_figures.units, &m_figures.groups})
        for (const Line& line : *part) {
            ++lines;
            const Figure &now = line.of[product].at(Item::closing), &then = line.of[product].at(with);
            if (!now || !then) continue;
            ++both.lines;
            both.now += *now.people;
            both.then += *then.people;
        }
    if (both.lines == 0) return m_words.text(with == Item::before ? "no_before" : "no_year_before");
    const std::string said = change(both.now, both.then);
    if (both.lines == lines) return m_words.text(whole_words, {whole(both.then), said});
    return m_words.text(part_words, {whole(both.lines), whole(lines), whole(both.then), said});
}

void Body::add_estimate(std::size_t product, Sentences& sentences) const {
    const Measures& total = m_figures.total.of[product];
    const std::string& word = m_words.estimate(m_figures.period.kind());
    if (m_figures.estimated) {
        const Figure& estimate = total.at(Item::estimate);
        if (!estimate)
            sentences.add(m_words.text("no_estimate", {word}));
        else
            sentences.add(total.estimated_rate
                              ? m_words.text("estimate_rate",
                                             {word, whole(*estimate.people), decimal(*total.estimated_rate)})
                              : m_words.text("estimate", {word, whole(*estimate.people)}));
        const auto told = std::ranges::count_if(
            m_figures.units, [&](const Line& line) { return bool(line.of[product].at(Item::estimate)); });
        if (estimate && static_cast<std::size_t>(told) < m_figures.units.size())
            sentences.add(
                m_words.text("estimate_missing", {whole(std::int64_t{told}), whole(m_figures.units.size()),
                                                  m_figures.heads.unit_word}));
    }
    if (const std::string said = growth(product); !said.empty()) sentences.add(said);
    if (const auto& last = m_figures.last_estimate[product])
        sentences.add(
            m_words.text("last_estimate", {whole(*last->first.people), whole(*last->second.people),
                                           whole(std::abs(*last->first.people - *last->second.people))}));
}

/// "Half = quarters": what each quarter added, of the last one perhaps the estimate.
std::string Body::growth(std::size_t product) const {
    std::vector<std::string> parts;
    std::int64_t sum = 0;
    for (const QuarterTotal& quarter : m_figures.quarters) {
        const Figure &opening = quarter.opening[product], &closing = quarter.closing[product];
        if (!opening || !closing) return {};
        const std::int64_t more = *closing.people - *opening.people;
        sum += more;
        parts.push_back(m_words.text(quarter.estimated ? "growth_estimate" : "growth_actual",
                                     {quarter.quarter.label(), whole(more)}));
    }
    return parts.size() < 2 ? std::string() : m_words.text("growth", {m_label, list_of(parts), whole(sum)});
}

void Body::add_collection() {
    heading(HeadingLevel::arabic, "collection");
    if (m_records.providers.empty()) {
        paragraph(m_words.text("no_network"));
    } else {
        std::int64_t points = 0, collectors = 0, collaborators = 0, rounds = 0;
        std::array<std::optional<std::int64_t>, workbook::products.size()> brought;
        for (const Provider& provider : m_records.providers) {
            points += provider.points;
            collectors += provider.collectors;
            collaborators += provider.collaborators;
            rounds += provider.rounds;
            for (std::size_t product = 0; product < brought.size(); ++product)
                if (provider.brought[product])
                    brought[product] = brought[product].value_or(0) + *provider.brought[product];
        }
        Sentences sentences;
        sentences.add(m_words.text("network", {whole(m_records.providers.size()), whole(points),
                                               whole(collectors), whole(collaborators)}));
        if (rounds > 0) {
            std::vector<std::string> results;
            for (std::size_t product = 0; product < brought.size(); ++product)
                results.push_back(brought[product]
                                      ? m_words.text("round_result", {m_figures.heads.names[product],
                                                                      whole(*brought[product])})
                                      : m_words.text("no_round_result", {m_figures.heads.names[product]}));
            sentences.add(m_words.text("rounds", {whole(rounds), list_of(results)}));
        }
        m_blocks.push_back(sentences.paragraph());
    }
    blank("collected");
}

void Body::add_discipline() {
    heading(HeadingLevel::arabic, "discipline");
    if (m_records.reports.empty()) return paragraph(m_words.text("no_reports", {m_label}));
    const auto count = [&](std::initializer_list<ReportState> states) {
        return whole(
            static_cast<std::int64_t>(std::ranges::count_if(m_records.reports, [&](const OwedReport& report) {
                return std::ranges::find(states, report.status.state) != states.end();
            })));
    };
    paragraph(m_words.text("reports", {whole(m_records.reports.size()), count({ReportState::in_time}),
                                       count({ReportState::late}), count({ReportState::overdue}),
                                       count({ReportState::days_left, ReportState::last_day}),
                                       count({ReportState::no_due})}));
}

std::string Body::from(const Issue& issue) const {
    return issue.from.empty() ? m_words.text("issue_from_nobody") : issue.from;
}

void Body::add_issue(const Issue& issue) {
    paragraph(issue.result.empty() ? m_words.text("issue", {from(issue), issue.text})
                                   : m_words.text("issue_settled", {from(issue), issue.text, issue.result}));
}

void Body::add_proposal(const Issue& issue) {
    paragraph(issue.opinion.empty()
                  ? m_words.text("proposal", {from(issue), issue.proposal})
                  : m_words.text("proposal_opinion", {from(issue), issue.proposal, issue.opinion}));
}

std::string Body::said(const Task& task) const {
    const std::string who = task.lead.empty() ? task.text : m_words.text("task_lead", {task.text, task.lead});
    const std::string result =
        task.result.empty() ? std::string() : m_words.text("task_result", {task.result});
    if (task.done) return m_words.text("task_done", {who, calendar::numeric(*task.done), result});
    if (!task.due) return m_words.text("task_open", {who, result});
    return m_words.text(task.overdue ? "task_overdue" : "task_due",
                        {who, calendar::numeric(*task.due), result});
}

} // namespace

std::vector<Block> body_of(const Contents& contents, const BodyNeeds& needs, const Words& words) {
    return Body(contents, needs, words).make();
}

} // namespace ansinh::committee_report
