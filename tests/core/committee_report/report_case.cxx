#include "committee_report/report_case.hxx"

#include "calendar/holiday.hxx"
#include "calendar/holiday_law.hxx"
#include "committee_report/records.hxx"
#include "paper/papers.hxx"
#include "profile/shipped_files.hxx"
#include "workbook/old_book.hxx"

namespace ansinh::test {

namespace {

const calendar::HolidayLaw& law() {
    static const auto read =
        calendar::HolidayLaw::from_json(shipped_text("data/holidays/vn.json"), "vn.json");
    return read;
}

calendar::Date date_in(const std::string& text) {
    return calendar::date(std::stoi(text.substr(0, 4)), static_cast<unsigned>(std::stoi(text.substr(5, 2))),
                          static_cast<unsigned>(std::stoi(text.substr(8, 2))));
}

} // namespace

const committee_report::Words& report_words() {
    static const auto words = committee_report::Words::from_json(shipped_text("data/report-paper.json"));
    return words;
}

void tell(YearBook& book, std::size_t unit, unsigned quarter, const Told& told) {
    book.units[unit].told[quarter - 1][0] = told;
}

YearBook full_year() {
    YearBook book;
    for (std::size_t unit = 0; unit < book.units.size(); ++unit)
        for (unsigned quarter = 1; quarter <= 4; ++quarter)
            tell(book, unit, quarter, {static_cast<int>(quarter) + 4, {}, 1, 10, 8, {}, {}});
    return book;
}

committee_report::Figures made(const workbook::Picture& picture, const std::string& code,
                               const std::string& on, const std::string& profile) {
    const auto period = calendar::Period::parse(code);
    const auto timing =
        committee_report::timing_of(shipped_profile(profile), period, calendar::Holidays(law()));
    return committee_report::figures(picture, workbook_forms(), report_words().target_kinds(), period, timing,
                                     date_in(on));
}

committee_report::Figures figures_of(YearBook& book, const std::string& period, const std::string& on,
                                     const std::string& profile) {
    return made(book.picture(), period, on, profile);
}

committee_report::Contents contents_of(YearBook& book, const std::string& code, const std::string& on,
                                       const std::string& profile) {
    const auto period = calendar::Period::parse(code);
    const std::vector<std::string> own{committee_report::recipient_of(shipped_profile(profile), period)};
    const workbook::Picture picture = book.picture();
    return {made(picture, code, on, profile),
            committee_report::records(picture, workbook_forms(), period, own, date_in(on)),
            {},
            {},
            nullptr,
            false,
            date_in(on)};
}

committee_report::Report report_of(const committee_report::Contents& contents, const std::string& profile) {
    return committee_report::report(contents, {}, report_words(), shipped_profile(profile),
                                    shipped_profile(profile), form(), kinds());
}

std::vector<std::string> lines_of(const committee_report::Report& report) {
    return body_of(composed(report.paper));
}

} // namespace ansinh::test
