//! Two builds in two folders, compared.

use crate::files::files;
use crate::{Outcome, build, git, place::Place, say};
use std::fs;
use std::path::{Path, PathBuf};

pub(super) fn reproducible(place: &Place, ground: &Path) -> Outcome {
    // Folders of different length, so that a path in the result moves every byte behind it.
    let copies = [ground.join("one"), ground.join("another-place").join("below")];
    for root in &copies {
        copy_project(place, root)?;
        let copy = Place { root: root.clone(), target: root.join("target"), tools: place.tools.clone() };
        build::ship(&copy)?;
    }
    same(&copies[0].join("dist"), &copies[1].join("dist"))
}

/// Everything git knows or would add, as it stands now.
fn copy_project(place: &Place, root: &Path) -> Outcome {
    for file in git::project_files(place)?.lines() {
        let (from, to) = (place.root.join(file), root.join(file));
        let folder = to.parent().unwrap_or(root);
        if from.is_file() {
            fs::create_dir_all(folder)
                .and_then(|()| fs::copy(&from, &to))
                .map_err(|why| format!("{file}: {why}"))?;
        }
    }
    Ok(())
}

/// Says which files differ, if any.
fn same(one: &Path, other: &Path) -> Outcome {
    let (names, others) = (files(one, one)?, files(other, other)?);
    if names != others {
        return Err(format!("The builds hold different files: {names:?} and {others:?}."));
    }
    let differs = |name: &&PathBuf| fs::read(one.join(name)).ok() != fs::read(other.join(name)).ok();
    if let Some(name) = names.iter().find(differs) {
        return Err(format!("{} differs between the builds.", name.display()));
    }
    say::line(&format!("{} files, all equal.", names.len()));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prove::Ground;

    #[test]
    fn two_folders_are_the_same_until_a_byte_differs() {
        let ground = Ground::new("same").unwrap();
        let (one, other) = (ground.0.join("a"), ground.0.join("b"));
        for folder in [&one, &other] {
            fs::create_dir_all(folder).unwrap();
            fs::write(folder.join("x"), "1").unwrap();
        }
        assert_eq!(same(&one, &other), Ok(()));
        fs::write(other.join("x"), "2").unwrap();
        assert!(same(&one, &other).is_err());
        fs::write(one.join("y"), "").unwrap();
        assert!(same(&one, &other).is_err());
    }
}
