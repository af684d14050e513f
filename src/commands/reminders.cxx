#include "commands/reminders.hxx"

#include "annex/annex.hxx"
#include "border/shipped.hxx"
#include "border/text.hxx"
#include "border/today.hxx"
#include "calendar/date_reading.hxx"
#include "commands/meeting_source.hxx"
#include "committee/reminder_sheet.hxx"
#include "number/digits.hxx"
#include "office/new_sheet.hxx"
#include "office/paper/letters.hxx"
#include "office/paper/sheet.hxx"

#include <span>

namespace ansinh::commands {

namespace {

committee::ReminderRequest read_arguments(const Arguments& arguments) {
    constexpr int most = 366;
    arguments.allow_only({"on", "member", "ahead"});
    committee::ReminderRequest request;
    request.on = border::today();
    if (const auto on = arguments.text("on")) {
        const auto day = calendar::read_date(*on).value;
        if (!day) throw Error("meeting.on", {*on});
        request.on = *day;
    }
    if (const auto ahead = arguments.text("ahead")) {
        const auto days = number::digits(*ahead);
        if (!days || *days < 0 || *days > most)
            throw Error("reminders.ahead", {*ahead, std::to_string(most)});
        request.ahead = *days;
    }
    return request;
}

} // namespace

Message reminders(Invocation& invocation) {
    const committee::ReminderRequest request = read_arguments(invocation.arguments);
    const office::Document document = changeable_document(invocation);
    office::check_sheet_can_be_added(document);
    const MeetingSource source(invocation, document);
    const auto members = source.members_on(request.on);
    std::vector<committee::ReminderGroup> groups = committee::grouped(
        committee::reminders(source.workbook(), source.forms(), source.words(), source.profile(), request),
        members);
    if (groups.empty()) throw Error("reminders.none", {calendar::numeric(request.on)});
    if (const auto member = invocation.arguments.text("member"))
        groups = committee::only(std::move(groups), *member);

    const paper::Form form = border::paper_form(invocation.context);
    const paper::Metrics metrics =
        office::letters_here(invocation.context, invocation.frame,
                             border::letter_metrics(invocation.context), form.font);
    paper::SheetLayout layout = paper::lay_out_annex(
        committee::reminder_list(groups, source.words(), form, request.on), form, metrics);
    layout.name = annex::free_sheet_name(source.words().line("reminders/sheet"), document.sheet_names());
    invocation.progress.check();
    const auto title = border::to_office(invocation.sentences.render(Message{"reminders.title", {}}));
    const std::string name = layout.name;
    const auto sheet =
        office::insert_paper(document, document.active_sheet(), {std::move(layout)}, form, title);
    const table::Position top{0, 0};
    document.select(sheet, std::span(&top, 1));

    std::int64_t items = 0;
    for (const committee::ReminderGroup& group : groups)
        items += static_cast<std::int64_t>(group.items.size());
    return {"reminders.done", {items, static_cast<std::int64_t>(groups.size()), name}};
}

} // namespace ansinh::commands
