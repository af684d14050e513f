#include "commands/split_words.hxx"

#include "commands/dialog_words.hxx"
#include "split/days_off.hxx"
#include "text/columns.hxx"
#include "text/sentence.hxx"

#include <boost/algorithm/string/join.hpp>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace ansinh::commands {

namespace {

using quota::Grain;
using split::Draft;
using text::Side;

// Places of the preview's columns. All days off of a longer list are said by the reason.
constexpr std::size_t period_width = 15, day_width = 11, workdays_width = 14, people_width = 10,
                      why_width = 56;
constexpr std::size_t unit_width = 26, total_width = 9, number_width = 5;

const char* code_of(Grain grain, bool sums) {
    switch (grain) {
    case Grain::quarter:
        return sums ? "split.view.sum-quarters" : "split.view.quarters";
    case Grain::month:
        return sums ? "split.view.sum-months" : "split.view.months";
    case Grain::week:
        break;
    }
    return "split.view.weeks";
}

} // namespace

std::string SplitWords::sentence(const Message& message, const Draft* draft) const {
    if (draft == nullptr || !draft->plan) return m_sentences.render(message);
    return m_sentences.render(message, draft->plan->names);
}

std::string SplitWords::clause(const Message& message, const Draft* draft) const {
    return without_full_stop(sentence(message, draft));
}

std::string SplitWords::whole(std::int64_t number) const {
    return text::format_whole(number, m_sentences.language());
}

std::string SplitWords::view(SplitView view, Grain grain) const {
    return word(view ? code_of(*view, *view != grain) : "split.view.units");
}

std::string SplitWords::period_line(std::string_view period, std::string_view from, std::string_view to,
                                    std::string_view workdays, std::string_view people,
                                    std::string_view why) const {
    std::string columns = text::in_column(period, period_width, Side::left);
    columns += text::in_column(from, day_width, Side::left);
    columns += text::in_column(to, day_width, Side::left);
    columns += text::in_column(workdays, workdays_width, Side::right);
    columns += text::in_column(people, people_width, Side::right);
    return columns + "  " + text::in_column(why, why_width, Side::left);
}

std::string SplitWords::unit_line(std::string_view unit, std::string_view total,
                                  const std::vector<std::string>& numbers) const {
    std::string columns = text::in_column(unit, unit_width, Side::left);
    columns += text::in_column(total, total_width, Side::right);
    for (const std::string& number : numbers)
        columns += text::in_column(number, number_width, Side::right);
    return columns;
}

std::string SplitWords::header(const SplitState& state, SplitView view) const {
    if (view)
        return period_line(word("split.preview.period"), word("split.preview.from"), word("split.preview.to"),
                           word("split.preview.workdays"), word("split.preview.people"),
                           word("split.preview.days-off"));
    std::vector<std::string> numbers;
    for (const quota::TimePeriod& period : state.draft().periods)
        numbers.push_back(std::to_string(period.number));
    return unit_line(word("preview.unit"), word("split.preview.people"), numbers);
}

std::vector<std::string> SplitWords::periods(const SplitState& state, Grain by) const {
    std::vector<std::string> lines;
    std::int64_t people = 0, workdays = 0;
    for (const split::Line& line : split::lines_of(state.draft(), by, state.holidays())) {
        const quota::TimePeriod& period = line.period;
        const std::string why =
            line.is_over ? word("split.preview.kept") : split::days_off(period.days, state.holidays());
        lines.push_back(period_line(quota::label(period), calendar::numeric(period.days.first),
                                    calendar::numeric(period.days.last), whole(period.workdays),
                                    whole(line.people), why));
        people += line.people;
        workdays += period.workdays;
    }
    const quota::TimeSpan& span = *state.draft().span;
    lines.push_back(period_line(word("split.preview.sum"), calendar::numeric(span.first),
                                calendar::numeric(span.last), whole(workdays), whole(people), ""));
    return lines;
}

std::vector<std::string> SplitWords::units(const Draft& draft) const {
    const quota::ScheduleTable& made = *draft.made;
    std::vector<std::string> lines;
    std::vector<std::string> numbers;
    for (std::size_t unit = 0; unit < draft.plan->names.size(); ++unit) {
        numbers.clear();
        for (std::size_t period = 0; period < made.whole.periods.size(); ++period)
            numbers.push_back(whole(made.at(unit, period)));
        lines.push_back(unit_line(draft.plan->names[unit], whole(draft.plan->totals[unit]), numbers));
    }
    numbers.clear();
    for (const std::int64_t people : made.whole.people)
        numbers.push_back(whole(people));
    const auto& totals = draft.plan->totals;
    lines.push_back(unit_line(word("split.preview.sum"),
                              whole(std::accumulate(totals.begin(), totals.end(), std::int64_t{0})),
                              numbers));
    return lines;
}

std::vector<std::string> SplitWords::preview(const SplitState& state, SplitView view) const {
    if (!state.draft().made) return {};
    return view ? periods(state, *view) : units(state.draft());
}

std::string SplitWords::reason(const SplitState& state, SplitView view,
                               std::optional<std::size_t> line) const {
    const Draft& draft = state.draft();
    if (!draft.made || !line || *line + 1 >= preview(state, view).size()) return word("split.reason-choose");
    return sentence(view ? split::why(draft, *view, *line, state.holidays()) : split::why_unit(draft, *line),
                    &draft);
}

std::string SplitWords::about_time(const Draft& draft, Grain grain) const {
    if (!draft.span) return {};
    std::int64_t workdays = 0;
    for (const quota::TimePeriod& period : draft.periods)
        workdays += period.workdays;
    const std::string first = calendar::numeric(draft.span->first);
    std::string said = sentence(
        {"split.time",
         {first, calendar::numeric(draft.span->last), static_cast<std::int64_t>(draft.periods.size()),
          std::vector<Message>{split::word_for(grain)}, workdays}});
    if (grain == Grain::week) said += " " + sentence({"split.first-week", {first}});
    return said;
}

std::string SplitWords::attention(const SplitState& state) const {
    const Draft& draft = state.draft();
    std::vector<std::string> lines;
    const auto add = [&](const char* code, const std::string& said) {
        lines.push_back(sentence({code, {said}}));
    };
    const auto as_clause = [&](const Message& message) { return clause(message, &draft); };
    std::vector<Message> stops;
    std::ranges::transform(draft.stops, std::back_inserter(stops), &split::Stop::message);
    for (const std::string& said : clauses_by_kind(stops, as_clause))
        add("attention.stop", said);
    for (const split::Doubt& doubt : state.doubts())
        add("attention.doubt", clause(doubt.message));
    for (const std::string& said : clauses_by_kind(draft.notes, as_clause))
        add("attention.note", said);
    return lines.empty() ? word("attention.nothing") : boost::algorithm::join(lines, "\n");
}

std::string SplitWords::what_writing_does(const Draft& draft) const {
    const std::string said = draft.is_ready()
                                 ? sentence({"split.summary", split::summary_arguments(*draft.plan)})
                                 : word("doing.not-yet");
    return sentence({"doing.writes", {said}});
}

} // namespace ansinh::commands
