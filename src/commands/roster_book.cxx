#include "commands/roster_book.hxx"

#include "border/shipped.hxx"
#include "commands/regulation_source.hxx"
#include "office/table/reader.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <array>

namespace ansinh::commands {

namespace {

constexpr std::array<std::string_view, 5> ranges{"thanh_vien", "ds_thon", "ds_nhom", "mang_luoi_thu",
                                                 "ban_chi_dao"};

} // namespace

RosterBook::RosterBook(Invocation& invocation, const office::Document& document,
                       const std::optional<std::string>& profile, const committee::PlacesGiven& places,
                       calendar::Date day)
    : m_invocation(invocation),
      m_document(document),
      m_profile(regulation_in_use(invocation, document, profile)),
      m_forms(border::workbook_forms(invocation.context)),
      m_workbook_words(border::workbook_words(invocation.context)),
      m_words(border::committee_words(invocation.context)),
      m_picture(office::picture_of(invocation.context, document, ranges, invocation.progress)) {
    const workbook::Picture book = m_picture.view();
    const workbook::Region body = book.region("thanh_vien");
    m_years_workbook = body.sheet != nullptr && body.area.columns() == static_cast<int>(committee::column_count);
    if (m_years_workbook) {
        m_table = committee::table_of(body, form());
    } else if (const table::Sheet* sheet = sheet_named(form().name)) {
        m_table = committee::find_table(*sheet, form());
        if (m_table.sheet == nullptr) throw Error("roster.no-headers", {sheet->name});
    }
    m_committee = workbook::said(book.single("ban_chi_dao"));
    if (m_committee.empty())
        m_committee = m_profile.settings.committee_name.value.value_or(m_workbook_words.committee);
    m_places = committee::places_on(place_lists(book), places, m_profile, m_table, m_words, day,
                                    m_picture.null_date);
    m_roster = committee::read_roster(
        m_table, {&m_profile, m_places, m_words, m_workbook_words, m_picture.null_date});
    if (!has_roster()) m_roster.sheet = form().name;
}

const table::Sheet* RosterBook::sheet_named(const std::string& name) {
    for (const std::string& there : m_document.sheet_names())
        if (text::name_key(there) == text::name_key(name))
            return &m_sheets.emplace_back(office::read_sheet(m_invocation.context, m_document,
                                                             m_document.sheet_named(there),
                                                             m_invocation.progress));
    return nullptr;
}

committee::PlaceLists RosterBook::place_lists(const workbook::Picture& book) {
    if (m_years_workbook) return committee::lists_of_year(book, m_forms, m_workbook_words);
    const workbook::Form& villages = m_forms.form("villages");
    const workbook::Form& network = m_forms.form("network");
    committee::PlaceLists lists{m_forms, {}, {}, {}, m_workbook_words.school, false};
    if (const table::Sheet* sheet = sheet_named(villages.name))
        lists.units = workbook::find_table(*sheet, villages, {"name"});
    if (const table::Sheet* sheet = sheet_named(network.name))
        lists.network = workbook::find_table(*sheet, network, {"provider"});
    return lists;
}

} // namespace ansinh::commands
