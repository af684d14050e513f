#include "calc/regulations.hxx"

#include "calc/pictures.hxx"
#include "profile/sheet_reader.hxx"

namespace ansinh::calc {

using css::uno::Any;

std::shared_ptr<const profile::Regulation> Regulations::asked(const Any& argument, const Days& days) {
    Table given{{}, days.null_date()};
    if (!(argument >>= given.cells) || (given.cells.getLength() == 1 && given.cells[0].getLength() == 1))
        return m_shipped.regulation(text(argument, "name.profile"));
    return m_latest.of(given, [&] {
        const table::Sheet sheet = picture_of(given.cells);
        const table::Area all{0, 0, sheet.rows() - 1, sheet.columns() - 1};
        const auto& [words, parameters] = m_shipped.sheet_data();
        return profile::from_rows(sheet, all, {words, parameters, given.null_date}).regulation;
    });
}

} // namespace ansinh::calc
