#include "committee/reminders.hxx"

#include "calendar/period.hxx"
#include "text/normalise.hxx"
#include "workbook/register.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::committee {

namespace {

using calendar::ReportState;

std::optional<Date> day_in(const workbook::Register& rows, std::size_t row, std::string_view column,
                           Date null_date) {
    const workbook::Content& content = rows.rows[row][rows.index(column)];
    if (const auto* day = std::get_if<Date>(&content)) return *day;
    if (const auto* serial = std::get_if<double>(&content)) return calendar::from_serial(*serial, null_date);
    return std::nullopt;
}

bool holds(const workbook::Register& rows, std::size_t row, std::string_view column) {
    return !std::holds_alternative<std::monostate>(rows.rows[row][rows.index(column)]);
}

/// The period whose label that is; nothing for any other text.
std::optional<calendar::Period> labelled(const std::string& label, int year) {
    using calendar::Period;
    using calendar::PeriodKind;
    const std::string key = text::name_key(label);
    const Period whole = Period::parse(std::to_string(year));
    for (const PeriodKind kind : {PeriodKind::year, PeriodKind::half, PeriodKind::quarter, PeriodKind::month})
        for (Period period = Period::of(whole.start(), kind); period.start() <= whole.end();
             period = period.next())
            if (text::name_key(period.label()) == key) return period;
    return std::nullopt;
}

class Collector {
public:
    Collector(const workbook::Picture& workbook, const workbook::Forms& forms, const MeetingWords& words,
              const ReminderRequest& request)
        : m_workbook(workbook), m_forms(forms), m_words(words), m_request(request) {}

    void add_reports() {
        const auto rows = read("so_bao_cao", "reports", "reporter", {"received"});
        if (!rows) return;
        for (std::size_t row = 0; row < rows->rows.size(); ++row) {
            if (holds(*rows, row, "received")) continue;
            const std::string period = rows->text(row, "period");
            add(ReminderKind::report, rows->text(row, "reporter"),
                period.empty()
                    ? filled(m_words.line("reminders/report_kind"), {{"loại", rows->text(row, "kind")}})
                    : filled(m_words.line("reminders/report"), {{"kỳ", period}}),
                day_in(*rows, row, "last_day", m_workbook.null_date));
        }
    }

    void add_lists(int year) {
        const auto rows = read("so_danh_sach", "lists", "name", {"received"});
        if (!rows) return;
        for (std::size_t row = 0; row < rows->rows.size(); ++row) {
            if (holds(*rows, row, "received")) continue;
            const std::string label = rows->text(row, "period");
            const auto period = labelled(label, year);
            if (!period) continue; // no period, or one of the clerk's own: nothing says when it ends
            add(ReminderKind::list, rows->text(row, "giver"),
                filled(m_words.line("reminders/list"), {{"kỳ", label}, {"tên", rows->text(row, "name")}}),
                period->end());
        }
    }

    void add_tasks() {
        for (const Task& task : read_tasks(m_workbook, m_forms).tasks) {
            if (task.done) continue;
            add(ReminderKind::task, task.lead,
                filled(m_words.line(task.meeting.empty() || task.met ? "reminders/task_alone"
                                                                     : "reminders/task"),
                       {{"việc", task.text}, {"cuộc họp", task.meeting}}),
                task.due);
        }
    }

    void add_meeting(const MeetingCalendar& calendar, const profile::Profile& profile) {
        const profile::Settings& settings = profile.settings;
        const std::string who =
            settings.meeting_prepared_by.value.value_or(settings.standing_body.value.value_or(""));
        add(ReminderKind::meeting, who, m_words.line("reminders/meeting"),
            next_due(calendar, profile, m_request.on));
    }

    std::vector<Reminder> take() {
        if (!m_faults.empty()) throw Error("meeting.refused", {m_faults});
        return std::move(m_found);
    }

private:
    std::optional<workbook::Register> read(std::string_view range, std::string_view form,
                                           std::string_view needed,
                                           std::initializer_list<std::string_view> days) {
        const workbook::Region body = m_workbook.region(range);
        if (body.sheet == nullptr) return std::nullopt;
        return workbook::read_register(body, m_forms.form(form), {needed}, days, m_workbook.null_date,
                                       m_faults);
    }

    void add(ReminderKind kind, std::string who, std::string what, std::optional<Date> due) {
        if (!due || *due > m_request.on + std::chrono::days(m_request.ahead)) return;
        // The last day of a period is not yet late for what the whole period is about.
        if (kind == ReminderKind::list && *due >= m_request.on) return;
        m_found.push_back({kind, std::move(who), std::move(what), due,
                           calendar::report_status(due, std::nullopt, m_request.on)});
    }

    const workbook::Picture& m_workbook;
    const workbook::Forms& m_forms;
    const MeetingWords& m_words;
    const ReminderRequest& m_request;
    std::vector<Message> m_faults;
    std::vector<Reminder> m_found;
};

const Participant* member_of(const std::string& who, std::span<const Participant> members) {
    const std::string key = text::name_key(who);
    if (key.empty()) return nullptr;
    for (const Participant& member : members)
        if (key == text::name_key(member.name) || key == text::name_key(member.post)) return &member;
    for (const Participant& member : members)
        if (text::name_key(member.post).ends_with(" " + key)) return &member;
    return nullptr;
}

bool earlier(const Reminder& one, const Reminder& other) {
    return one.due < other.due;
}

} // namespace

std::vector<Reminder> reminders(const workbook::Picture& workbook, const workbook::Forms& forms,
                                const MeetingWords& words, const profile::Profile& profile,
                                const ReminderRequest& request) {
    Collector collector(workbook, forms, words, request);
    collector.add_reports();
    collector.add_tasks();
    if (workbook.region("lich_hop").sheet != nullptr) {
        const MeetingCalendar calendar = read_calendar(workbook, forms, words);
        collector.add_lists(calendar.year);
        collector.add_meeting(calendar, profile);
    }
    return collector.take();
}

std::vector<ReminderGroup> grouped(std::vector<Reminder> reminders, std::span<const Participant> members) {
    std::vector<ReminderGroup> of_members, others, unknown;
    for (const Participant& member : members)
        of_members.push_back(
            {member.post.empty() ? member.name : member.name + ", " + member.post, &member, {}});
    for (Reminder& reminder : reminders) {
        if (const Participant* member = member_of(reminder.who, members)) {
            of_members[static_cast<std::size_t>(member - members.data())].items.push_back(
                std::move(reminder));
            continue;
        }
        std::vector<ReminderGroup>& rest = reminder.who.empty() ? unknown : others;
        auto group = std::ranges::find(rest, reminder.who, &ReminderGroup::who);
        if (group == rest.end()) group = rest.insert(rest.end(), {reminder.who, nullptr, {}});
        group->items.push_back(std::move(reminder));
    }
    std::vector<ReminderGroup> all;
    for (std::vector<ReminderGroup>* part : {&of_members, &others, &unknown})
        std::ranges::copy_if(*part, std::back_inserter(all),
                             [](const ReminderGroup& group) { return !group.items.empty(); });
    for (ReminderGroup& group : all)
        std::ranges::stable_sort(group.items, earlier);
    return all;
}

std::vector<ReminderGroup> only(std::vector<ReminderGroup> groups, std::string_view asked) {
    const std::string key = text::name_key(asked);
    std::vector<ReminderGroup> found;
    std::string there;
    for (const ReminderGroup& group : groups) {
        there += (there.empty() ? "" : "; ") + group.who;
        const bool meant = key == text::name_key(group.who) ||
                           (group.member != nullptr && (key == text::name_key(group.member->name) ||
                                                        key == text::name_key(group.member->post)));
        if (meant) found.push_back(group);
    }
    if (found.empty()) throw Error("reminders.member-unknown", {std::string(asked), there});
    return found;
}

std::string state_of(const Reminder& reminder, const MeetingWords& words) {
    if (reminder.kind != ReminderKind::list || !reminder.due) return calendar::words(reminder.status);
    return filled(words.line("reminders/list_end"), {{"hạn", calendar::numeric(*reminder.due)}});
}

std::string pasted(const ReminderGroup& group, const MeetingWords& words, Date on) {
    std::string items;
    for (const Reminder& reminder : group.items) {
        const bool is_list = reminder.kind == ReminderKind::list;
        items += (items.empty() ? "" : "; ") +
                 filled(words.line(is_list ? "reminders/item_open" : "reminders/item"),
                        {{"việc", reminder.what},
                         {"hạn", reminder.due ? calendar::numeric(*reminder.due) : std::string()},
                         {"tình trạng", state_of(reminder, words)}});
    }
    return filled(words.line("reminders/text"),
                  {{"ai", group.who.empty() ? words.line("reminders/unknown") : group.who},
                   {"ngày", calendar::numeric(on)},
                   {"việc", items}});
}

} // namespace ansinh::committee
