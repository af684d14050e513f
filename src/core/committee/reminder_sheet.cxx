#include "committee/reminder_sheet.hxx"

#include "calendar/date_words.hxx"
#include "text/capitals.hxx"

namespace ansinh::committee {

namespace {

paper::Table table_of(const ReminderGroup& group, const MeetingWords& words) {
    const std::vector<std::string>& headers = words.lines("reminders/columns");
    constexpr std::array roles{paper::ColumnRole::ordinal, paper::ColumnRole::name, paper::ColumnRole::words,
                               paper::ColumnRole::words};
    paper::Table table;
    for (std::size_t index = 0; index < roles.size(); ++index)
        table.columns.push_back({roles[index], {}, headers[index]});
    for (const Reminder& reminder : group.items)
        table.lines.push_back(
            {paper::LineKind::unit,
             {static_cast<std::int64_t>(table.lines.size() + 1), reminder.what,
              reminder.due ? paper::Content(calendar::numeric(*reminder.due)) : paper::Content(),
              state_of(reminder, words)},
             {}});
    return table;
}

} // namespace

paper::ComposedAnnex reminder_list(std::span<const ReminderGroup> groups, const MeetingWords& words,
                                   Date on) {
    paper::ComposedAnnex list;
    list.label = {paper::Style::annex_label, words.line("reminders/sheet")};
    list.title =
        paper::StyledLine{paper::Style::annex_title, text::in_capitals(words.line("reminders/title"))};
    list.reference = {paper::Style::annex_reference,
                      filled(words.line("reminders/day"), {{"ngày", calendar::date_words(on)}})};
    std::size_t number = 0;
    for (const ReminderGroup& group : groups) {
        const std::string who = group.who.empty() ? words.line("reminders/unknown") : group.who;
        list.pieces.emplace_back(
            paper::StyledLine{paper::Style::article, std::to_string(++number) + ". " + who});
        list.pieces.emplace_back(table_of(group, words));
        list.pieces.emplace_back(paper::StyledLine{paper::Style::body, pasted(group, words, on)});
    }
    return list;
}

} // namespace ansinh::committee
