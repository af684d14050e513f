// Which table and which of its columns a request means, and what is asked when that is not certain.
#include "target/choice.hxx"

#include "target/commune.hxx"

#include <catch2/catch.hpp>

using namespace ansinh;
using namespace ansinh::target;
using namespace ansinh::target::test;
using table::Meaning;
using table::Product;
using table::RowKind;
using table::Sheet;
using table::Table;

namespace {

constexpr int column_b = 1, column_c = 2, column_d = 3, column_e = 4, column_f = 5;

/// A1:C4, E1:G4 beside it and A7:C10 below.
std::vector<Table> three_tables(Sheet& sheet) {
    std::vector<Table> tables;
    for (const char* corner : {"A1", "E1", "A7"}) {
        TableMaker maker(sheet, corner);
        maker.column({"Thôn"}, Meaning::unit)
            .column({"Chưa tham gia"}, Meaning::not_participating)
            .column({"Chỉ tiêu"}, Meaning::target);
        for (const char* name : {"Thôn 1", "Thôn 2", "Thôn 3"})
            maker.row(RowKind::unit, name, {number_cell(1)});
        tables.push_back(maker.make());
    }
    return tables;
}

int column_for(const Table& table, std::string_view text, Product product = Product::none) {
    return find_column(table, shipped_words(), "basis", text, product);
}

Message column_refused(const Table& table, std::string_view text, Product product = Product::none) {
    return thrown_by([&] { column_for(table, text, product); });
}

Request with_table(std::string text) {
    Request request;
    request.table = std::move(text);
    return request;
}

Request with_product(std::string product, std::string_view cursor = {}) {
    Request request = request_at(cursor);
    request.product = std::move(product);
    return request;
}

} // namespace

TEST_CASE("the table is the one named, by its area, a part of it or one cell", "[target]") {
    Sheet sheet(12, 8);
    const auto tables = three_tables(sheet);
    CHECK(choose_table(tables, with_table("A1:C4")) == &tables[0]);
    CHECK(choose_table(tables, with_table("F2")) == &tables[1]);
    CHECK(choose_table(tables, with_table("$A$8:$A$9")) == &tables[2]);
    for (const char* unknown : {"A1:G10", "A1:E2", "H12", "D1:D4", "bảng 1", ""})
        CHECK(thrown_by([&] { choose_table(tables, with_table(unknown)); }) ==
              Message{"table.unknown", {unknown}});
}

TEST_CASE("a named table wins over ranges, ranges over the cursor, the cursor over asking", "[target]") {
    Sheet sheet(12, 8);
    const auto tables = three_tables(sheet);
    Request request = request_at("B2");
    CHECK(choose_table(tables, request) == &tables[0]);
    request.basis = "B8:B10";
    CHECK(choose_table(tables, request) == &tables[2]);
    request.into = "G2:G4";
    CHECK(choose_table(tables, request) == &tables[1]);
    request.table = "A1";
    CHECK(choose_table(tables, request) == &tables[0]);
}

TEST_CASE("of several tables none is picked silently", "[target]") {
    Sheet sheet(12, 8);
    const auto tables = three_tables(sheet);
    const Message which{"table.which", {"A1:C4, E1:G4, A7:C10"}};
    CHECK(thrown_by([&] { choose_table(tables, request_at("H12")); }) == which);
    CHECK(thrown_by([&] { choose_table(tables, request_at()); }) == which);
    Request letters = request_at("D1");
    letters.into = "C";
    letters.basis = "B";
    CHECK(thrown_by([&] { choose_table(tables, letters); }) == which);
}

TEST_CASE("an only table is meant wherever the cursor is", "[target]") {
    Sheet sheet(12, 8);
    const std::vector<Table> tables{three_tables(sheet).front()};
    CHECK(choose_table(tables, request_at("H12")) == tables.data());
    CHECK(choose_table(tables, request_at()) == tables.data());
}

TEST_CASE("without a table both ranges are needed", "[target]") {
    const std::vector<Table> none;
    Request request;
    CHECK(thrown_by([&] { choose_table(none, request); }) == Message{"table.none", {}});
    request.into = "C2:C4";
    CHECK(thrown_by([&] { choose_table(none, request); }) == Message{"table.none", {}});
    request.basis = "B2:B4";
    CHECK(choose_table(none, request) == nullptr);
}

TEST_CASE("ranges outside every table are taken as they are", "[target]") {
    Sheet sheet(12, 8);
    const auto tables = three_tables(sheet);
    Request request = request_at("B2");
    request.into = "H20:H22";
    request.basis = "I20:I22";
    CHECK(choose_table(tables, request) == nullptr);
}

TEST_CASE("a column is found by header in any case, with or without marks, by its path, or by letter",
          "[target]") {
    const auto made = two_products();
    const Table& table = made.tables.front();
    for (const char* text :
         {"Chưa tham gia", "CHƯA THAM GIA", "chua tham gia", " chưa  tham gia ", "chưa tham\ngia"}) {
        INFO(text);
        CHECK(column_for(table, text, Product::health) == column_b);
        CHECK(column_for(table, text, Product::pension) == column_e);
    }
    CHECK(column_for(table, "BHXH tự nguyện Chưa tham gia") == column_e);
    CHECK(column_for(table, "Trong đó: quý I") == column_d);
    for (const char* letter : {"E", "e"})
        CHECK(column_for(table, letter, Product::health) == column_e);
}

TEST_CASE("a column is found by what its header means", "[target]") {
    Sheet sheet(4, 4);
    TableMaker maker(sheet, "A1");
    const Table table = maker.column({"Đơn vị"}, Meaning::unit)
                            .column({"Số người chưa tham gia BHYT"}, Meaning::not_participating)
                            .column({"Giao"}, Meaning::target)
                            .column({"Dân số đến 31/12/2025"}, Meaning::population)
                            .make();
    CHECK(column_for(table, "Chưa tham gia") == 1);
    CHECK(column_for(table, "Chỉ tiêu") == 2);
    CHECK(column_for(table, "Dân số") == 3);
}

TEST_CASE("what no column or more than one is called is asked about", "[target]") {
    const auto made = two_products();
    const Table& table = made.tables.front();
    for (const char* unknown : {"Số trẻ em", "Tối đa", "ABCD", "B2B"})
        CHECK(column_refused(table, unknown) == Message{"column.unknown", {"basis", unknown}});
    CHECK(column_refused(table, "Chưa tham gia") ==
          Message{"column.which",
                  {"basis", "Chưa tham gia",
                   "B (BHYT tự đóng › Chưa tham gia), E (BHXH tự nguyện › Chưa tham gia)"}});
    // A group's header is said of all its columns.
    CHECK(column_refused(table, "BHYT tự đóng").code == "column.which");
}

TEST_CASE("a header with other marks is another header where both exist", "[target]") {
    Sheet sheet(2, 3);
    TableMaker maker(sheet, "A1");
    const Table table = maker.column({"Đơn vị"}, Meaning::unit)
                            .column({"Số hộ"}, Meaning::unknown)
                            .column({"Sổ hộ"}, Meaning::unknown)
                            .make();
    CHECK(column_for(table, "số hộ") == 1);
    CHECK(column_for(table, "SỔ HỘ") == 2);
    CHECK(column_refused(table, "so ho").code == "column.which");
}

TEST_CASE("the target column is the one under the cursor", "[target]") {
    const auto made = two_products();
    const Table& table = made.tables.front();
    CHECK(choose_into(made.sheet, table, request_at("C6")) == column_c);
    CHECK(choose_into(made.sheet, table, request_at("F13")) == column_f);
    CHECK(choose_into(made.sheet, table, request_at("F3")) == column_f);
}

TEST_CASE("else the only target column of the product asked for or under the cursor", "[target]") {
    const auto made = two_products();
    const Table& table = made.tables.front();
    CHECK(choose_into(made.sheet, table, request_at("B6")) == column_c);
    CHECK(choose_into(made.sheet, table, request_at("E6")) == column_f);
    CHECK(choose_into(made.sheet, table, with_product("bhyt")) == column_c);
    CHECK(choose_into(made.sheet, table, with_product("BHXH")) == column_f);
    CHECK(choose_into(made.sheet, table, with_product("bhxh", "C6")) == column_f);
}

TEST_CASE("between two products it is asked, and a part is never offered", "[target]") {
    const auto made = two_products();
    const Message which{"into.which-product", {"C (BHYT tự đóng › Chỉ tiêu), F (BHXH tự nguyện › Chỉ tiêu)"}};
    for (const char* cursor : {"", "A6", "H1"})
        CHECK(thrown_by([&] { choose_into(made.sheet, made.tables.front(), request_at(cursor)); }) == which);
}

TEST_CASE("a part under the cursor is the target only where someone typed its total", "[target]") {
    auto made = two_products();
    const Table& table = made.tables.front();
    CHECK(thrown_by([&] { choose_into(made.sheet, table, request_at("D6")); }) ==
          Message{"into.part", {"D"}});
    made.sheet.cell_for_writing(3, column_d) = formula_cell(number_cell(30));
    CHECK(thrown_by([&] { choose_into(made.sheet, table, request_at("D6")); }) ==
          Message{"into.part", {"D"}});
    made.sheet.cell_for_writing(3, column_d) = number_cell(30);
    CHECK(choose_into(made.sheet, table, request_at("D6")) == column_d);
    CHECK(choose_into(made.sheet, table, with_product("bhyt", "D6")) == column_c);
}

TEST_CASE("a table without a target column says so", "[target]") {
    Sheet sheet(2, 2);
    TableMaker maker(sheet, "A1");
    const Table table = maker.column({"Thôn"}, Meaning::unit).column({"Dân số"}, Meaning::population).make();
    CHECK(thrown_by([&] { choose_into(sheet, table, request_at("B2")); }) == Message{"into.none", {}});
}

TEST_CASE("a target of no product serves the product asked for, one of another product does not",
          "[target]") {
    Sheet sheet(2, 3);
    TableMaker silent(sheet, "A1");
    const Table of_none = silent.column({"Thôn"}, Meaning::unit).column({"Chỉ tiêu"}, Meaning::target).make();
    CHECK(choose_into(sheet, of_none, with_product("bhyt")) == 1);
    TableMaker pension(sheet, "A1");
    const Table of_pension = pension.column({"Thôn"}, Meaning::unit)
                                 .column({"CT BHXH TN"}, Meaning::target, Product::pension)
                                 .make();
    CHECK(thrown_by([&] { choose_into(sheet, of_pension, with_product("bhyt")); }) ==
          Message{"into.none", {}});
}

TEST_CASE("the basis is who does not take part yet, of the same product, else the population", "[target]") {
    const auto made = two_products();
    CHECK(choose_basis(made.tables.front(), Product::health) == column_b);
    CHECK(choose_basis(made.tables.front(), Product::pension) == column_e);
    CHECK(thrown_by([&] { choose_basis(made.tables.front(), Product::none); }).code == "basis.which");

    Sheet sheet(2, 4);
    TableMaker maker(sheet, "A1");
    maker.column({"Thôn"}, Meaning::unit).column({"Dân số"}, Meaning::population);
    CHECK(choose_basis(maker.make(), Product::health) == 1);
    maker.column({"Chưa tham gia BHXH"}, Meaning::not_participating, Product::pension);
    CHECK(choose_basis(maker.make(), Product::health) == 1);
    CHECK(choose_basis(maker.make(), Product::pension) == 2);
    maker.column({"Chưa tham gia"}, Meaning::not_participating);
    CHECK(choose_basis(maker.make(), Product::health) == 3);
    CHECK(choose_basis(maker.make(), Product::pension) == 2);
}

TEST_CASE("people who take part, households and parts are never a basis by themselves", "[target]") {
    Sheet sheet(2, 5);
    TableMaker maker(sheet, "A1");
    const Table table = maker.column({"Thôn"}, Meaning::unit)
                            .column({"Đang tham gia"}, Meaning::participants)
                            .column({"Số hộ"}, Meaning::households)
                            .column({"Trong đó: nữ"}, Meaning::part)
                            .make();
    CHECK(thrown_by([&] { choose_basis(table, Product::none); }) == Message{"basis.none", {}});
}

TEST_CASE("products are asked for by their short names", "[target]") {
    CHECK(requested_product(Request{}) == std::nullopt);
    CHECK(requested_product(with_product("bhyt")) == Product::health);
    CHECK(requested_product(with_product("Bhxh")) == Product::pension);
    CHECK(thrown_by([] { requested_product(with_product("bhtn")); }) == Message{"product.unknown", {"bhtn"}});
}

TEST_CASE("a typed total is a number in a total row that no formula gives", "[target]") {
    auto made = two_products();
    const Table& table = made.tables.front();
    CHECK(typed_totals(made.sheet, table, column_c) == cells("C4"));
    CHECK(typed_totals(made.sheet, table, column_b).empty());
    CHECK(typed_totals(made.sheet, table, column_d).empty());
    made.sheet.cell_for_writing(4, column_c) = number_cell(70); // a section's number is no total
    CHECK(typed_totals(made.sheet, table, column_c) == cells("C4"));
    made.sheet.cell_for_writing(3, column_c) = text_cell("120");
    CHECK(typed_totals(made.sheet, table, column_c).empty());
}
