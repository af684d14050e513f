#include "commands/new_workbook.hxx"

#include "border/shipped.hxx"
#include "border/text.hxx"
#include "commands/new_workbook_request.hxx"
#include "commands/new_workbook_takeover.hxx"
#include "office/file_names.hxx"
#include "office/sending_copy.hxx"
#include "office/workbook/filling.hxx"
#include "office/workbook/new_workbook.hxx"

#include <algorithm>
#include <optional>
#include <span>

namespace ansinh::commands {

namespace {

constexpr char template_file[] = "templates/so-cong-tac.fods";
constexpr char ending[] = "ods";

/// Where it is to be saved; empty when nowhere.
rtl::OUString target_of(const Invocation& invocation, const NewWorkbookRequest& request) {
    if (request.file.empty()) return {};
    const rtl::OUString target = office::file_target(request.file, ending);
    if (office::ending_of(target) != ending) throw Error("workbook.ending", {office::shown_path(target)});
    office::check_file_target(invocation.context, target, request.overwrite);
    return target;
}

workbook::Plan plan_of(const Invocation& invocation, const NewWorkbookRequest& request) {
    const border::Context& context = invocation.context;
    const profile::SheetWords sheet_words = border::sheet_words(context);
    const profile::Parameters parameters = border::law_parameters(context);
    const calendar::HolidayLaw holidays = border::holiday_law(context);
    const workbook::Words words = border::workbook_words(context);
    return workbook::plan({border::shipped_profile(context, request.profile), request.year, request.counts},
                          {sheet_words, parameters, holidays, words});
}

/// Lines with contents in a body.
std::int64_t lines(const workbook::Plan& plan, std::string_view range) {
    const auto body = std::ranges::find(plan.bodies, range, &workbook::Body::range);
    return static_cast<std::int64_t>(body->filled.size());
}

Message success(const NewWorkbookRequest& request, const workbook::Plan& plan, const rtl::OUString& target) {
    std::vector<Argument> arguments{std::to_string(request.year),       request.profile,
                                    std::int64_t{request.counts.units}, lines(plan, "thanh_vien"),
                                    lines(plan, "so_bao_cao"),          plan.unit_sheet};
    if (target.isEmpty()) return {"workbook.done", std::move(arguments)};
    arguments.emplace_back(office::shown_path(target));
    return {"workbook.saved", std::move(arguments)};
}

} // namespace

Message new_workbook(Invocation& invocation) {
    NewWorkbookRequest request = invocation.interactive ? ask_new_workbook_request(invocation)
                                                        : read_new_workbook_request(invocation.arguments);
    const rtl::OUString target = target_of(invocation, request);
    std::optional<LastYear> last_year;
    if (!request.from.empty()) last_year.emplace(invocation, request);
    workbook::Plan plan = plan_of(invocation, request);
    if (last_year) last_year->apply_to(plan);

    office::NewWorkbook made(invocation.context, template_file);
    const office::NamedRanges names(made.document());
    office::check_named_ranges(names);
    office::fill_workbook(made.document(), names, plan, invocation.progress);
    if (!target.isEmpty()) made.save(target);
    const office::NamedArea first = names.at("ten_thon"); // where the clerk begins
    const table::Position name{first.area.first_row, first.area.first_column};
    made.document().select(first.sheet, std::span(&name, 1));
    invocation.progress.rest();
    invocation.frame = made.show(); // what is told is told there
    Message made_message = success(request, plan, target);
    return last_year ? last_year->told(std::move(made_message)) : made_message;
}

} // namespace ansinh::commands
