// A file under way: whole in its place, or not there at all.
#pragma once

#include <rtl/ustring.hxx>

namespace ansinh::office {

/// A file that goes away unless it is put in its place.
class WorkFile {
public:
    /// In the same folder, so that putting it in place is one step; hidden, and named like no other, with the
    /// target's ending.
    explicit WorkFile(const rtl::OUString& target);
    ~WorkFile();
    WorkFile(const WorkFile&) = delete;
    WorkFile& operator=(const WorkFile&) = delete;

    const rtl::OUString& url() const { return m_url; }
    /// Throws Error "copy.failed" (file).
    void put_in_place();

private:
    rtl::OUString m_target, m_url;
    bool m_placed = false;
};

} // namespace ansinh::office
