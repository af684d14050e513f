#include "commands/new_workbook_takeover.hxx"

#include "border/shipped.hxx"
#include "calendar/period.hxx"
#include "profile/shipped.hxx"
#include "workbook/settings.hxx"

#include <algorithm>
#include <chrono>

namespace ansinh::commands {

namespace {

int within(std::size_t count, workbook::Bounds bounds) {
    return std::clamp(static_cast<int>(count), bounds.least, bounds.most);
}

workbook::Takeover taken_from(const border::Context& context, const office::WorkbookPicture& picture,
                              int year) {
    const workbook::Words words = border::workbook_words(context);
    return workbook::take_over(picture.view(), year, border::workbook_forms(context),
                               {words.regular_meeting, words.school});
}

} // namespace

LastYear::LastYear(Invocation& invocation, NewWorkbookRequest& request)
    : m_context(invocation.context),
      m_picture(office::read_old_workbook(invocation.context, invocation.frame, request.from,
                                          workbook::ranges_taken_over(), invocation.progress)),
      m_taken(taken_from(invocation.context, m_picture, request.year)),
      m_year(request.year) {
    m_taken.profile = profile::shipped_name(m_taken.profile);
    if (request.profile.empty()) request.profile = m_taken.profile;
    m_same_profile = request.profile == m_taken.profile;
    request.counts = {within(m_taken.units.rows.size(), workbook::unit_bounds),
                      within(m_taken.schools, workbook::school_bounds),
                      within(m_taken.providers, workbook::provider_bounds)};
}

void LastYear::apply_to(workbook::Plan& plan) {
    const calendar::Date first_day = calendar::date(m_year, 1, 1);
    const profile::SheetWords words = border::sheet_words(m_context);
    const profile::Parameters parameters = border::law_parameters(m_context);
    const auto shipped = profile::to_rows(border::shipped_profile(m_context, m_taken.profile), parameters,
                                          first_day - std::chrono::days(365), words);
    workbook::SettingsTaken settings =
        workbook::take_settings(m_picture.view().region("tham_so"), shipped, std::move(plan.parameters),
                                m_same_profile, first_day, {words, parameters, m_picture.null_date});
    m_settings = settings.changed;
    plan.parameters = std::move(settings.rows);
    workbook::apply(m_taken, m_same_profile, plan);
}

Message LastYear::told(Message made) const {
    made.code =
        made.code == "workbook.saved" ? "takeover.saved" : "takeover.made"; // the names are there already
    const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
    std::vector<Message> told{
        {"takeover.taken",
         {std::to_string(m_year - 1), count(m_taken.units.rows.size()), count(m_taken.network.size()),
          count(m_taken.members.size()), count(m_settings)}}};
    if (m_taken.quarter == 0) {
        told.push_back({"takeover.no-openings", {}});
    } else {
        const std::string quarter = std::to_string(m_year - 1) + "-Q" + std::to_string(m_taken.quarter);
        told.push_back({m_taken.quarter == 4 ? "takeover.openings" : "takeover.openings-early",
                        {calendar::Period::parse(quarter).label()}});
    }
    if (!m_same_profile) told.push_back({"takeover.other-profile", {m_taken.profile}});
    told.insert(told.end(), m_taken.notes.begin(), m_taken.notes.end());
    return {"takeover.done", {std::vector<Message>{std::move(made)}, std::move(told)}};
}

} // namespace ansinh::commands
