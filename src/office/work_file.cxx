#include "office/work_file.hxx"

#include "border/text.hxx"
#include "message.hxx"
#include "office/file_names.hxx"

#include <osl/file.hxx>

#include <fmt/format.h>

#include <random>

namespace ansinh::office {

WorkFile::WorkFile(const rtl::OUString& target)
    : m_target(target),
      m_url(folder_of(target) + "/." +
            border::to_office(fmt::format("ansinh-{:08x}", std::random_device{}())) + "." +
            ending_of(target)) {}

WorkFile::~WorkFile() {
    if (!m_placed && is_there(m_url)) osl::File::remove(m_url);
}

void WorkFile::put_in_place() {
    m_placed = osl::File::move(m_url, m_target) == osl::FileBase::E_None;
    if (!m_placed) throw Error("copy.failed", {shown_path(m_target)});
}

} // namespace ansinh::office
