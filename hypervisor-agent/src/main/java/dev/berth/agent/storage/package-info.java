/**
 * Files on this host: the image cache, the guests' folders and disks. It fetches and verifies images and lays out overlays;
 * it never decides whether a guest's disk may go.
 */
@NullMarked
package dev.berth.agent.storage;

import org.jspecify.annotations.NullMarked;
