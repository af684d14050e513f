// Made-up tables for the tests of target: a sheet and what table discovery says about it, each stated
// outright, so that a choice is tested by itself and not together with how its table was found.
#pragma once

#include "message.hxx"
#include "table/discovery.hxx"
#include "target/request.hxx"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::target::test {

table::Cell empty_cell();
table::Cell number_cell(double value);
table::Cell shown_cell(double value, std::string shown); ///< a number whose format shows something else
table::Cell text_cell(std::string text);
table::Cell error_cell();
table::Cell formula_cell(table::Cell result);

/// What the extension ships; read once.
const table::Vocabulary& shipped_words();

/// A request with the cursor on a cell ("F13"), or without one.
Request request_at(std::string_view cursor = {});

/// Positions of cells given as "F13:F15, F17".
std::vector<table::Position> cells(std::string_view areas);

/// The codes of messages, in their order.
std::vector<std::string> codes(const std::vector<Message>& messages);

/// The Error that `call` throws; Message{} when it throws none.
template <class Call>
Message thrown_by(Call&& call) {
    try {
        call();
    } catch (const Error& error) {
        return error.message();
    }
    return {};
}

/// Builds one table into a sheet: header row by row, then rows in their kinds.
class TableMaker {
public:
    TableMaker(table::Sheet& sheet, std::string_view first_cell);

    TableMaker& column(std::vector<std::string> path, table::Meaning meaning,
                       table::Product product = table::Product::none);
    TableMaker& row(table::RowKind kind, std::string name, std::initializer_list<table::Cell> content,
                    std::string section = {});
    /// The first column holds the names; `names_in` sets another one, as for a table that borrows them.
    TableMaker& names_in(int column);
    table::Table make() const;

private:
    table::Sheet& m_sheet;
    table::Position m_first;
    table::Table m_table;
};

/// One column of names, then for each product: not participating, target, and a part of the target. Rows: a
/// total with 120 and 60 typed in, a section, three units, a section, three units with a blank row in
/// between. As in a form of a real commune, "Thôn 1" and "Thôn 2" occur in both sections.
///
///      A           B BHYT            C BHYT   D BHYT     E BHXH            F BHXH
///      Đơn vị      Chưa tham gia     Chỉ tiêu Trong đó   Chưa tham gia     Chỉ tiêu
struct TwoProducts {
    table::Sheet sheet;
    std::vector<table::Table> tables;
    static constexpr std::string_view units = "A6:A8, A10:A11, A13";
};
TwoProducts two_products();

/// Units "Thôn 1" … with these cells as column B "Chưa tham gia", target column C with the total below when
/// there is one.
struct Plain {
    table::Sheet sheet;
    std::vector<table::Table> tables;
};
Plain plain(const std::vector<table::Cell>& basis, table::Cell total = number_cell(100));

} // namespace ansinh::target::test
