#include "committee/reminder_sheet.hxx"

#include "calendar/date_words.hxx"

#include <array>

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
                                   const paper::Form& form, Date on) {
    paper::Annex list{words.line("reminders/title"), {}};
    for (const ReminderGroup& group : groups) {
        if (!list.blocks.empty()) list.blocks.emplace_back(paper::PageStart{});
        const std::string who = group.who.empty() ? words.line("reminders/unknown") : group.who;
        list.blocks.emplace_back(paper::Heading{paper::HeadingLevel::arabic, who, {}});
        list.blocks.emplace_back(table_of(group, words));
        list.blocks.emplace_back(paper::Paragraph{pasted(group, words, on)});
    }
    return paper::compose_list(
        list, filled(words.line("reminders/day"), {{"ngày", calendar::date_words(on)}}), form);
}

} // namespace ansinh::committee
